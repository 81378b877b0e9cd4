using System.Net;
using System.Text.RegularExpressions;
using SkillsHub.Portal.Tests.Pages.Agreements.Rereading;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages.Agreements;

/// <summary>A link to a place on the page that is shown leads there, and not to the page anew: what is being typed would be gone.</summary>
public sealed partial class AnchorTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    [Theory]
    [InlineData("/reading/point?first=10&last=12")]
    [InlineData("/reading/finding?first=10")]
    [InlineData("/reading/parties")]
    public async Task A_place_in_the_source_text_is_on_the_page_that_is_shown(string path)
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new ReadingAnswers().AnswerAsync;
        var page = await staff.OpenAsync(ReadingAnswers.Page + path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains($"href=\"{ReadingAnswers.Page}{path}#source\"", page.Body, StringComparison.Ordinal);
        Assert.Contains($"href=\"{ReadingAnswers.Page}{path}#L45\"", page.Body, StringComparison.Ordinal);
        Assert.All(Places().Matches(page.Body), link => Assert.Equal(ReadingAnswers.Page + path, link.Groups["page"].Value));
    }

    [Fact]
    public async Task So_is_one_in_an_agreement_after_something_was_done()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new Stored(new
        {
            id = ReadingAnswers.Id,
            title = "Contrat",
            state = "draft",
            blocking = new[] { 3 },
            openPoints = new[] { new { number = 3, kind = "blankRate", question = "Quel taux ?", state = "open", blocksSignature = true, source = new { firstLine = 12, lastLine = 12, quote = "…" } } },
            lines = new[] { new { number = 12, text = "…", kind = "text" } },
        }).AnswerAsync;
        var path = $"{ReadingAnswers.Page}?done=resolve";
        var page = await staff.OpenAsync(path);

        Assert.Contains($"href=\"{path}#points\"", page.Body, StringComparison.Ordinal);
        Assert.Contains($"href=\"{path}#L12\"", page.Body, StringComparison.Ordinal);
        Assert.All(Places().Matches(page.Body), link => Assert.Equal(path, link.Groups["page"].Value));
    }

    [GeneratedRegex("href=\"(?<page>[^\"#]*)#[^\"]*\" data-enhance-nav=\"false\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Places();
}
