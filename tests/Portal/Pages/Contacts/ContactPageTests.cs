using System.Net;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages.Contacts;

public sealed class ContactPageTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private const string Region = "conseil-regional-grand-est";
    private const string Page = $"/contacts/{Region}";

    private readonly Stored contact = new(new { slug = Region, name = "Région", email = "conventions@region.example", language = "fr" });

    [Fact]
    public async Task A_partner_says_where_it_is_told_on_the_version_that_it_read()
    {
        using var partner = await VisitAsync(TestUser.Partner());
        Assert.Contains("value=\"conventions@region.example\"", (await partner.OpenAsync(Page)).Body, StringComparison.Ordinal);
        var answer = await partner.SubmitAsync(Page, "edit", ("etag", "\"7\""), ("email", ""), ("language", "en"));

        Assert.EndsWith($"{Page}?done=changed", answer.Headers["Location"], StringComparison.Ordinal);
        Assert.Equal($"PUT /api/partnership/organisations/{Region}/contact \"7\"", contact.Change);
        Assert.Equal((null, "en"), ((string?)contact.Body!["email"], (string?)contact.Body["language"]));
        Assert.Contains("C’est enregistré.", (await partner.OpenAsync($"{Page}?done=changed")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_is_kept_beside_its_rule()
    {
        using var partner = await VisitAsync(TestUser.Partner());
        contact.Refusal = (400, new { code = "request.invalid", errors = new[] { new { field = "email", rule = "contact.email", message = "" } } });
        var page = await partner.SubmitAsync(Page, "edit", ("etag", "\"7\""), ("email", "un, deux@b.example"), ("language", "en"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Donnez une seule adresse électronique", page.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"un, deux@b.example\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("<option value=\"en\" selected>", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_second_reads_what_is_saved_now()
    {
        using var staff = await VisitAsync(TestUser.Staff());
        contact.Refusal = (412, new { code = "precondition.failed" });
        var page = await staff.SubmitAsync("/staff/contact", "edit", ("etag", "\"6\""), ("email", "equipe@hub.example"), ("language", "fr"));

        Assert.Equal(HttpStatusCode.PreconditionFailed, page.Status);
        Assert.Contains("<dd class=\"as-written\">conventions@region.example</dd>", page.Body, StringComparison.Ordinal);
        Assert.StartsWith("PUT /api/partnership/staff-contact", contact.Change, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_staff_sees_who_is_told_and_a_partner_does_not()
    {
        var listed = new Stored(new { items = new object[] { new { slug = Region, name = "Région", email = "conventions@region.example", language = "fr" }, new { slug = "rectorat", name = "Rectorat", language = "fr" } } });
        fixture.Hub.Answer = listed.AnswerAsync;
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var page = await staff.OpenAsync("/contacts");
        Assert.Contains($"<a href=\"{Page}\">Région</a>", page.Body, StringComparison.Ordinal);
        Assert.Contains("<td>conventions@region.example</td>", page.Body, StringComparison.Ordinal);

        using var partner = await fixture.VisitAsync(TestUser.Partner());
        Assert.NotEqual(HttpStatusCode.OK, (await partner.OpenAsync("/contacts")).Status);
    }

    private Task<PortalVisitor> VisitAsync(TestUser user)
    {
        fixture.Hub.Answer = contact.AnswerAsync;
        return fixture.VisitAsync(user);
    }
}
