using System.Net;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Commitments;
using SkillsHub.Partnership.Tests.Committee;
using SkillsHub.Partnership.Tests.Funding;
using SkillsHub.Testing.Identity;
using static SkillsHub.Partnership.Tests.Funding.FundingRequests;
using static SkillsHub.Partnership.Tests.Reports.ReportClient;

namespace SkillsHub.Partnership.Tests.Reports;

/// <summary>A year of which much is to be told: promises kept in time, late, after its end and not at all, money of several and of the hub, and an edition before the last of it.</summary>
public sealed class OpenedReport : IAsyncLifetime
{
    public const int Recurring = 1;
    public const int Once = 2;

    // From September: over since the end of August, so that what was kept afterwards answers days of it.
    private const int Year = 1;
    private static readonly object Proof = new { kind = "document", reference = "PV 3", title = "Procès-verbal" };

    private readonly ReportingService service = new();

    private AgreementClient agreements = null!;
    private Guid id;

    internal ReportClient As(TestUser user) => new(service.ClientOf(user), id, Year);

    public async ValueTask InitializeAsync()
    {
        await service.InitializeAsync();
        agreements = new AgreementClient(service.ClientOf(TestUser.Staff()));
        id = await agreements.BringIntoForceAsync();
        var staff = As(TestUser.Staff());
        await DoneAsync(await agreements.SendAsync(HttpMethod.Put, id, "years", new { firstFiscalYearFrom = "2025-09-01" }, (await agreements.ReadAsync(id, "years")).ETag));
        var money = new FundingRequests(service.ClientOf(TestUser.Staff()), id);
        var (own, other) = (await money.PaidGrantAsync(Commune, 500m), await money.PaidGrantAsync(Communaute, 700m));
        await SpendAsync(money, "training", (own, 50m), (other, 20m), (null, 33.33m));
        await SpendAsync(money, "skills-watch", (own, 5m));
        await DoneAsync(await RegisterRequests.PlanAsync(agreements, id, Recurring, new { kind = "recurring", dueOn = "2026-03-31", everyMonths = 1 }));
        await DoneAsync(await RegisterRequests.PlanAsync(agreements, id, Once, new { kind = "once", dueOn = "2026-06-30" }));
        await KeepAsync(Recurring, "2026-03-20", "2026-03-31");
        await KeepAsync(Recurring, "2026-05-10", "2026-04-30");
        await KeepAsync(Recurring, "2026-09-10", "2026-08-31");
        (await agreements.AppointAsync(id, CommitteeClient.Person(1, new DateOnly(2026, 3, 1)))).EnsureSuccessStatusCode();
        await agreements.HoldAsync(id, new DateOnly(2026, 3, 20), new DateOnly(2026, 3, 1));
        await DoneAsync(await staff.OpenAsync(), HttpStatusCode.Created);
        await service.ReadAllAsync();
        await DoneAsync(await staff.TransmitAsync(new { }));
        // Of now alone.
        await KeepAsync(Recurring, "2026-10-01", "2026-05-31");
        await SpendAsync(money, "training", (own, 1m));
        await service.ReadAllAsync();
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    private async Task KeepAsync(int number, string fulfilledOn, string occurrence) =>
        await DoneAsync(await RegisterRequests.FulfilAsync(agreements, id, number, new { fulfilledOn, occurrence, proof = Proof }));

    private static async Task SpendAsync(FundingRequests money, string family, params (int? Grant, decimal Amount)[] parts) => await DoneAsync(
        await LedgerApiTests.RecordAsync(money, new
        {
            spentOn = "2026-03-10",
            amount = parts.Sum(part => part.Amount),
            supplier = "Papeterie",
            label = "Papier",
            family,
            nature = "operating",
            allocations = parts.Select(part => part.Grant is null ? (object)new { ownMeans = true, amount = part.Amount } : new { grant = part.Grant, amount = part.Amount }),
        }),
        HttpStatusCode.Created);
}
