using System.Net;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages.Agreements.Rereading;

public sealed class CorrectableAgreementTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private static readonly string[] Links = ["parties", "terms", "committee", "point?first=12&last=14", "finding?first=12&last=14"];

    [Theory]
    [InlineData(true, "draft", true)]
    [InlineData(true, "openForSignature", false)]
    [InlineData(false, "draft", false)]
    public async Task Staff_corrects_the_reading_of_a_draft_and_nobody_else_does(bool isStaff, string state, bool isOffered)
    {
        var page = await OpenAsync(isStaff ? TestUser.Staff() : TestUser.Partner("ville"), state);

        Assert.All(Links, link => Assert.Equal(isOffered, page.Contains($"href=\"{ReadingAnswers.Page}/reading/{link}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_a_person_read_is_marked_and_keeps_their_words()
    {
        var page = await OpenAsync(TestUser.Staff(), "draft");

        // A party, a term, a point and a finding.
        Assert.Equal(4, page.Split("Lu par une personne").Length - 1);
        Assert.Contains("Quels locaux ?", page, StringComparison.Ordinal);
        Assert.Contains("Aucun local n’est nommé.", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "draft", true)]
    [InlineData(true, "openForSignature", false)]
    [InlineData(false, "draft", false)]
    public async Task Which_parties_are_new_to_the_hub_is_said_among_them_and_again_where_the_draft_is_opened_for_signature(bool isStaff, string state, bool isSaid)
    {
        var page = WebUtility.HtmlDecode(await OpenAsync(isStaff ? TestUser.Staff() : TestUser.Partner("ville"), state)).Replace('\u00a0', ' ');

        Assert.Equal(isSaid, page.Contains("2 parties sont nouvelles pour la maison :", StringComparison.Ordinal));
        Assert.Equal(isSaid, page.Contains("même SIRET que « La Commune », que la maison connaît", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("forget-point", "1", "open-points/1", "points", "Le point ajouté est retiré.")]
    [InlineData("forget-finding", "1", "findings/1", "findings", "Le constat ajouté est retiré.")]
    public async Task What_was_added_by_mistake_is_taken_back(string action, string about, string path, string anchor, string done)
    {
        Assert.Contains($"value=\"{action}\"", await OpenAsync(TestUser.Staff(), "draft"), StringComparison.Ordinal);
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var change = "";
        var read = fixture.Hub.Answer;
        fixture.Hub.Answer = async context =>
        {
            if (HttpMethods.IsGet(context.Request.Method))
            {
                await read(context);
                return;
            }
            change = $"{context.Request.Method} {context.Request.Path} {context.Request.Headers.IfMatch}";
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        };
        var answer = await staff.SubmitAsync(ReadingAnswers.Page, action, ("about", about), ("etag", "\"7\""));

        Assert.Equal($"DELETE /api/partnership{ReadingAnswers.Page}/{path} \"7\"", change);
        Assert.EndsWith($"{ReadingAnswers.Page}?done={action}#{anchor}", answer.Headers["Location"], StringComparison.Ordinal);
        Assert.Contains(done, (await staff.OpenAsync($"{ReadingAnswers.Page}?done={action}")).Body, StringComparison.Ordinal);
    }

    private async Task<string> OpenAsync(TestUser user, string state)
    {
        using var visitor = await fixture.VisitAsync(user);
        fixture.Hub.Answer = context => context.Response.WriteAsJsonAsync(
            context.Request.Path == $"/api/partnership{ReadingAnswers.Page}" ? Agreement(state)
            : context.Request.Path.Value!.EndsWith("/unknown-parties", StringComparison.Ordinal) ? ReadingAnswers.UnknownParties
            : new { items = Array.Empty<object>(), lines = Array.Empty<object>() });
        return (await visitor.OpenAsync(ReadingAnswers.Page)).Body;
    }

    private static object Agreement(string state) => new
    {
        id = ReadingAnswers.Id,
        title = "Convention",
        state,
        parties = new[] { new { slug = "ville", name = "La Ville" } },
        openPoints = new[] { new { number = 1, kind = "undefined", question = "Quels locaux ?", state = "open", readBy = "person", source = new { firstLine = 12, lastLine = 12, quote = "…" } } },
        content = new
        {
            parties = new[] { ReadingAnswers.Party("ville", "La Ville", 6, "person") },
            term = new { duration = new { count = 5, unit = "years" }, readBy = "person", sources = Array.Empty<object>() },
            findings = new[] { new { code = "finding.noted", severity = "contradiction", message = "Aucun local n’est nommé.", readBy = "person" } },
            unread = new[] { new { firstLine = 12, lastLine = 14, quote = "Les locaux" } },
        },
    };
}
