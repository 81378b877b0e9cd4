using System.Net;
using System.Net.Http.Headers;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Funding;
using SkillsHub.Testing.Identity;
using UglyToad.PdfPig;
using static SkillsHub.Partnership.Tests.Funding.FundingRequests;
using static SkillsHub.Partnership.Tests.Reports.ReportClient;

namespace SkillsHub.Partnership.Tests.Reports;

/// <summary>The PDF of a report, by the service.</summary>
public sealed class ReportPrintApiTests(ReportingService service) : IClassFixture<ReportingService>
{
    private const string Path = "/editions/1/pdf";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_edition_is_the_same_file_after_a_restart_each_reader_has_its_own_and_nobody_elses()
    {
        var id = await new AgreementClient(service.ClientOf(TestUser.Staff())).BringIntoForceAsync();
        var money = new FundingRequests(service.ClientOf(TestUser.Staff()), id);
        await money.PaidGrantAsync(Commune, 500m);
        await money.PaidGrantAsync(Communaute, 7_777.77m);
        await service.ReadAllAsync();
        ReportClient As(TestUser user) => new(service.ClientOf(user), id);
        var staff = As(TestUser.Staff());
        await DoneAsync(await staff.GetAsync("/pdf"), HttpStatusCode.NotFound);
        await DoneAsync(await staff.OpenAsync(), HttpStatusCode.Created);
        await DoneAsync(await staff.WriteAsync("overview", "Une première année.", await staff.TagAsync()));
        var draft = await FileAsync(staff, "/pdf", "rapport-annuel-2026-projet.pdf");
        Assert.Contains("PROJET", TextOf(draft), StringComparison.Ordinal);
        await DoneAsync(await As(TestUser.Partner(Commune)).GetAsync("/pdf"), HttpStatusCode.Forbidden);
        await RefusedAsync(await staff.GetAsync(Path), HttpStatusCode.NotFound, "report.edition-not-found");

        await DoneAsync(await staff.TransmitAsync(new { word = "Demandé par le comité." }));
        TestUser[] readers = [TestUser.Staff(), TestUser.Partner(Commune), TestUser.Partner(Communaute)];
        var prints = new List<byte[]>();
        foreach (var reader in readers)
            prints.Add(await FileAsync(As(reader), Path, "rapport-annuel-2026-edition-1.pdf"));
        foreach (var words in new[] { "Une première année.", "Demandé par le comité.", "7\u202f777,77" })
            Assert.Contains(words, TextOf(prints[0]), StringComparison.Ordinal);
        Assert.DoesNotContain("777,77", TextOf(prints[1]), StringComparison.Ordinal);
        Assert.Contains("777,77", TextOf(prints[2]), StringComparison.Ordinal);

        await money.PaidGrantAsync(Commune, 111m);
        await service.Service.RestartAsync(Token);
        foreach (var (reader, before) in readers.Zip(prints))
            Assert.Equal(before, await FileAsync(As(reader), Path, "rapport-annuel-2026-edition-1.pdf"));

        using var asked = await As(TestUser.Partner(Commune)).GetAsync(Path);
        using var again = new HttpRequestMessage(HttpMethod.Get, asked.RequestMessage!.RequestUri) { Headers = { IfNoneMatch = { asked.Headers.ETag! } } };
        using var unchanged = await service.ClientOf(TestUser.Partner(Commune)).SendAsync(again, Token);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        using var others = await As(TestUser.Partner(Communaute)).GetAsync(Path);
        Assert.NotEqual(asked.Headers.ETag, others.Headers.ETag);

        foreach (var user in new[] { TestUser.Partner("un-passant"), TestUser.Staff("ailleurs"), TestUser.Partner(Commune, "ailleurs") })
            await RefusedAsync(await As(user).GetAsync(Path), HttpStatusCode.NotFound, "agreement.not-found");
        foreach (var user in new[] { TestUser.Process(), TestUser.Operator(), TestUser.Nobody() })
            await DoneAsync(await As(user).GetAsync(Path), HttpStatusCode.Forbidden);
    }

    private static async Task<byte[]> FileAsync(ReportClient client, string path, string name)
    {
        using var answer = await client.GetAsync(path);
        Assert.True(answer.IsSuccessStatusCode, answer.IsSuccessStatusCode ? "" : await answer.Content.ReadAsStringAsync(Token));
        Assert.Equal((new MediaTypeHeaderValue("application/pdf"), name), (answer.Content.Headers.ContentType, answer.Content.Headers.ContentDisposition?.FileName));
        return await answer.Content.ReadAsByteArrayAsync(Token);
    }

    private static string TextOf(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        return string.Join('\n', pdf.GetPages().Select(page => page.Text));
    }
}
