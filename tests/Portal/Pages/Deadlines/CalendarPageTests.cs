using System.Net;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages.Deadlines;

public sealed class CalendarPageTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private const string LinkId = "0199c000-0000-7000-8000-0000000000aa";

    [Fact]
    public async Task A_new_link_shows_its_address_once_and_says_who_made_each()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("cnam"));
        var hub = new DeadlineAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = await partner.SubmitAsync("/calendar", "make", ("name", "Agenda du service"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Matches(@"https?://[^<]+/api/partnership/calendar\?key=secret-token", page.Body);
        Assert.Equal("""{"name":"Agenda du service","organisation":null}""", hub.Body!.ToJsonString());
        Assert.Contains("L'accueil", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-token", (await partner.OpenAsync("/calendar")).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("renew", "POST", "/renew")]
    [InlineData("revoke", "DELETE", "")]
    public async Task A_link_is_changed_on_the_version_that_was_seen(string action, string method, string path)
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new DeadlineAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        await staff.SubmitAsync("/calendar", action, ("about", LinkId), ("etag", "\"9\""));
        Assert.Equal((method, $"/api/partnership/calendar-links/{LinkId}{path}", "\"9\""), (hub.Method, hub.Path, hub.Condition));
    }

    [Fact]
    public async Task A_name_that_is_taken_is_kept_and_said()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new DeadlineAnswers { Refusal = ("calendar-link.exists", "name") }.AnswerAsync;
        var page = await staff.SubmitAsync("/calendar", "make", ("name", "Agenda d'été"), ("organisation", "cnam"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Un lien de ce nom existe déjà", page.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"Agenda d'été\"", page.Body, StringComparison.Ordinal);
    }
}
