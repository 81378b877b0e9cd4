using System.Net;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Forms;

/// <summary>A form is sent, and the page that it belongs to cannot be read, or is gone.</summary>
public sealed class KeptFormTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private const string Id = "0199c000-0000-7000-8000-000000000003";
    private const string Words = "Le quorum « manque » & reste à réunir.";

    public static TheoryData<string, int> Pages => new(
        from page in new[]
        {
            "agreements/{0}", "agreements/{0}/amendments", "agreements/{0}/amendments/new", "agreements/{0}/amendments/2", "agreements/{0}/amendments/2/edit", "agreements/{0}/commitments",
            "agreements/{0}/commitments/4", "agreements/{0}/notices", "agreements/{0}/notices/{0}", "agreements/{0}/years", "agreements/{0}/reading/point", "agreements/{0}/reading/terms",
            "agreements/{0}/funding/lines/2", "agreements/{0}/funding/bases/2", "agreements/{0}/funding/grants", "agreements/{0}/funding/open-data", "agreements/{0}/funding/open-data/1",
            "programmes/{0}", "programmes/{0}/edit", "agenda/{0}", "agenda/{0}/edit", "documents/{0}", "documents/{0}/edit", "webhooks/{0}", "operations/accounts/{0}",
        }
        from status in new[] { 403, 404, 429, 503 }
        select (string.Format(null, "/" + page, Id), status));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task What_was_typed_is_kept_on_a_page_that_says_why(string path, int status)
    {
        using var visitor = await fixture.VisitAsync(path.StartsWith("/operations", StringComparison.Ordinal) ? TestUser.Operator() : TestUser.Staff());
        fixture.Hub.Answer = Failing(status);
        var page = await visitor.SubmitAsync(path, "aside", ("title", Words), ("resolution", Words), ("reason", Words), ("description", Words), ("summary", Words), ("question", Words), ("title.text", Words), ("name", Words), ("object", Words), ("beneficiary.name", Words), ("reference", Words), ("about", "line"));

        Assert.Contains((int)page.Status, status == 403 ? [403, 404] : new[] { status });
        Assert.Contains("<h1", page.Body, StringComparison.Ordinal);
        Assert.Contains(Words, page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_could_not_be_read_is_sent_again_from_the_page_that_took_its_place()
    {
        var programme = new Stored(new { id = Id, title = "Réseaux", state = "draft" });
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = programme.AnswerAsync;
        var form = (await staff.OpenAsync($"/programmes/{Id}")).Forms.Single(form => form["action"] == "session").With(("startsOn", "2030-03-04"), ("endsOn", "2030-03-08"), ("place", Words));
        programme.IsAway = true;
        var kept = (await staff.SendAsync(form)).Forms.Single(again => again["place"] == Words);
        programme.IsAway = false;
        var answer = await staff.SendAsync(kept);

        Assert.EndsWith($"/programmes/{Id}?done=session", answer.Headers["Location"], StringComparison.Ordinal);
        Assert.Equal((Words, $"POST /api/catalogue/programmes/{Id}/sessions \"7\""), ((string?)programme.Body!["place"], programme.Change));
    }

    [Theory]
    [InlineData("agreements/{0}/commitments/4", "owner", "Qui s’en charge")]
    [InlineData("operations/accounts/{0}", "memberships[1].hub", "Maison (2)")]
    [InlineData("agreements/{0}/findings", "words", "Ce qui ne concorde pas")]
    [InlineData("documents/{0}", "unheard", "Autre champ")]
    public async Task What_was_typed_stands_beside_the_name_of_its_field(string page, string field, string label)
    {
        using var staff = await fixture.VisitAsync(page.StartsWith("operations", StringComparison.Ordinal) ? TestUser.Operator() : TestUser.Staff());
        fixture.Hub.Answer = Failing(StatusCodes.Status503ServiceUnavailable);
        var kept = await staff.SubmitAsync(string.Format(null, "/" + page, Id), "aside", (field, Words));

        Assert.Matches($"(?s)<dt>{label.Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}</dt>\\s*<dd[^>]*>{Words}</dd>", kept.Body);
    }

    [Fact]
    public async Task Who_may_do_it_no_more_keeps_what_was_typed()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner());
        var page = await partner.SubmitAsync("/programmes/new", "create", ("title", Words));

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Contains(Words, page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Envoyer de nouveau", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_form_that_somebody_else_made_up_nothing_is_shown_and_nothing_can_be_sent()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = Failing(StatusCodes.Status503ServiceUnavailable);
        var page = await staff.SendAsync(new($"/programmes/{Id}", [("_handler", "page"), ("action", "session"), ("__RequestVerificationToken", "forged"), ("place", Words)]));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.DoesNotContain(Words, page.Body, StringComparison.Ordinal);
    }

    private static RequestDelegate Failing(int status) => context =>
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new { code = "x" }, options: null, "application/problem+json");
    };
}
