using System.Net;
using System.Text.Json.Nodes;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Testing.Identity;
using UglyToad.PdfPig;
using static SkillsHub.Partnership.Tests.Reports.ReportClient;

namespace SkillsHub.Partnership.Tests.Reports;

/// <summary>What a hub does is of no agreement: where two are reported on, each says that the same counts for the other.</summary>
public sealed class SharedActivityApiTests(ReportingService service) : IClassFixture<ReportingService>
{
    private const string Early = "Demandé par le comité.";
    private const string Shared = "quelle que soit la convention";

    private readonly AgreementClient agreements = new(service.ClientOf(TestUser.Staff()));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_workshop_that_counts_for_two_agreements_is_said_to_be_the_hubs_whatever_the_agreement_and_an_edition_keeps_what_it_said()
    {
        var (first, _) = await InForceAsync();
        await service.AnnounceAsync("Forum des métiers");
        await service.ReadAllAsync();
        await DoneAsync(await first.TransmitAsync(new { word = Early }));
        var alone = await first.BytesAsync("/editions/1");
        Assert.Equal((false, 1), Told(JsonNode.Parse(alone)!["figures"]!));
        Assert.DoesNotContain(Shared, await PrintAsync(first, 1), StringComparison.Ordinal);

        var (second, other) = await InForceAsync();
        await service.ReadAllAsync();
        Assert.Equal((true, 1), Told((await first.ReadAsync())["figures"]!));
        Assert.Equal((true, 1), Told((await second.ReadAsync())["figures"]!));
        Assert.Equal(alone, await first.BytesAsync("/editions/1"));
        Assert.EndsWith($"\"figures\":{await first.BytesAsync("/figures?edition=1")}}}", alone, StringComparison.Ordinal);
        await DoneAsync(await first.TransmitAsync(new { word = Early, correction = "Une autre convention est entrée en vigueur." }));
        await DoneAsync(await second.TransmitAsync(new { word = Early }));
        foreach (var (report, edition) in new[] { (first, 2), (second, 1) })
        {
            Assert.Equal((true, 1), Told(JsonNode.Parse(await report.BytesAsync($"/editions/{edition}"))!["figures"]!));
            Assert.Contains(Shared, await PrintAsync(report, edition), StringComparison.Ordinal);
        }

        // One whose term does not meet the year shares nothing of it.
        await service.Database.ExecuteAsync($"update agreement set ended_on = '2026-01-01' where id = '{other}'", Token);
        Assert.Equal((false, 1), Told((await first.ReadAsync())["figures"]!));
        Assert.Equal((true, 1), Told((await first.ReadAsync("/figures?edition=2"))!));
    }

    private static (bool IsShared, int Events) Told(JsonNode figures) =>
        ((bool)figures["isActivityShared"]!, figures["items"]!.AsArray().Where(figure => (string)figure!["measure"]! == "agendaEvent").Sum(figure => (int)figure!["count"]!));

    private static async Task<string> PrintAsync(ReportClient report, int edition)
    {
        using var answer = (await report.GetAsync($"/editions/{edition}/pdf")).EnsureSuccessStatusCode();
        using var pdf = PdfDocument.Open(await answer.Content.ReadAsByteArrayAsync(Token));
        return string.Join(' ', pdf.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));
    }

    private async Task<(ReportClient Report, Guid Id)> InForceAsync()
    {
        var id = await agreements.BringIntoForceAsync();
        var report = new ReportClient(service.ClientOf(TestUser.Staff()), id);
        await DoneAsync(await report.OpenAsync(), HttpStatusCode.Created);
        return (report, id);
    }
}
