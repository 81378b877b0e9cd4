using System.Globalization;
using System.Net;
using System.Text;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Deadlines;
using SkillsHub.Testing.Identity;
using static SkillsHub.Partnership.Tests.Funding.FundingRequests;

namespace SkillsHub.Partnership.Tests.Funding;

/// <summary>What is spent or given after the last day of an agreement is not its own, though it is recorded long after.</summary>
public sealed class AfterTheEndTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private readonly HttpClient http = service.ClientOf(TestUser.Staff());

    private Guid id;

    private static DateOnly Last => ExpressAgreements.Today.AddDays(-3);

    [Fact]
    public async Task An_expense_of_the_last_day_is_taken_and_one_of_the_day_after_refused()
    {
        var staff = await OverAsync();
        using (var taken = await LedgerApiTests.RecordAsync(staff, Expense(Last)))
            Assert.True(taken.StatusCode == HttpStatusCode.Created, await taken.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        using var late = await LedgerApiTests.RecordAsync(staff, Expense(Last.AddDays(1)));
        await RefusedAsync(late, HttpStatusCode.BadRequest, "expense.outside-the-term", "spentOn");
    }

    [Fact]
    public async Task So_is_a_line_of_a_file_with_its_place_and_a_gift_that_goes_on()
    {
        var staff = await OverAsync();
        var file = $"Date;Montant;Fournisseur;Libellé;Famille;Nature;Financement\n{Day(Last)};5;Papeterie;Papier;Formation;Fonctionnement;fonds propres\n{Day(Last.AddDays(1))};5;Papeterie;Encre;Formation;Fonctionnement;fonds propres\n";
        using var content = new StringContent(file, Encoding.UTF8, "text/csv");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Root(id)}/expenses/import") { Content = content };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        using (var imported = await http.SendAsync(request, TestContext.Current.CancellationToken))
        {
            var line = Assert.Single((await RefusedAsync(imported, HttpStatusCode.UnprocessableEntity, "expense.import-refused"))["lines"]!.AsArray())!;
            Assert.Equal((3, "date", "expense.outside-the-term"), ((int)line["line"]!, (string?)line["column"], (string?)line["rule"]));
        }

        foreach (var (to, status) in new[] { (Last, HttpStatusCode.Created), (Last.AddDays(1), HttpStatusCode.BadRequest) })
        {
            using var gift = await staff.PostAsync("in-kind", new { party = Commune, kind = "premises", description = "Une salle", from = Day(Last.AddDays(-5)), to = Day(to), proof = new { kind = "document", reference = "r", title = "Relevé" } });
            Assert.Equal(status, gift.StatusCode);
        }
    }

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static object Expense(DateOnly spentOn) => new
    {
        spentOn = Day(spentOn),
        amount = 5m,
        supplier = "Papeterie",
        label = "Papier",
        family = "training",
        nature = "operating",
        allocations = new[] { new { ownMeans = true, amount = 5m } },
    };

    private async Task<FundingRequests> OverAsync()
    {
        id = await new AgreementClient(http).BringExpressIntoForceAsync(end: Last);
        return new FundingRequests(http, id);
    }
}
