using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Sessions;

/// <summary>One person, two hubs.</summary>
public sealed class MembershipTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private static readonly Guid Elsewhere = Guid.CreateVersion7();
    private static readonly TestUser Here = TestUser.Partner();
    private static readonly TestUser There = TestUser.Partner(hub: "verdun") with { Subject = Here.Subject };

    [Fact]
    public async Task Whoever_has_several_hubs_chooses_after_signing_in_and_whoever_has_one_is_not_asked()
    {
        fixture.Hub.Memberships = 1;
        using var one = await fixture.VisitAsync(Here);
        using var several = await VisitAsync();

        Assert.Equal("/partner", (await one.OpenAsync("/welcome")).Headers["Location"]);
        Assert.DoesNotContain("/memberships", (await one.OpenAsync("/legal")).Body, StringComparison.Ordinal);
        Assert.Equal("/memberships", (await several.OpenAsync("/welcome")).Headers["Location"]);
        var page = await several.OpenAsync("/memberships");
        Assert.Contains("href=\"/partner\">Continuer ici", page.Body, StringComparison.Ordinal);
        Assert.Contains($"value=\"{Elsewhere}\"", page.Body, StringComparison.Ordinal);
        Assert.Contains(">Maison de Saint-Dizier<span class=\"sr-only\"", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_hub_is_a_sign_in_of_its_own_whose_session_takes_the_place_of_the_one_before()
    {
        using var visitor = await VisitAsync();
        var form = (await visitor.OpenAsync("/memberships")).Forms.Single(form => form.Address == "/membership");

        var asked = await visitor.SendAsync(form.With(("membership", $"{Elsewhere}")));
        var challenge = new Uri(asked.Headers["Location"]);

        Assert.Equal(HttpStatusCode.Found, asked.Status);
        Assert.Equal($"{Elsewhere}", QueryHelpers.ParseQuery(challenge.Query)["membership"]);
        Assert.Equal("/welcome?chosen=true", await visitor.ReturnAsync(challenge, fixture.Hub, There));
        Assert.Equal("/partner", (await visitor.OpenAsync("/welcome?chosen=true")).Headers["Location"]);
        Assert.Contains(">verdun<span class=\"sr-only\"", (await visitor.OpenAsync("/legal")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_was_opened_for_one_hub_is_not_filed_with_another_nor_is_a_choice_that_no_page_made()
    {
        using var visitor = await VisitAsync();
        var form = (await visitor.OpenAsync("/memberships")).Forms.Single(form => form.Address == "/membership").With(("membership", $"{Elsewhere}"));
        var challenge = new Uri((await visitor.SendAsync(form)).Headers["Location"]);
        await visitor.ReturnAsync(challenge, fixture.Hub, There);

        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.SendAsync(form)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.SendAsync(new PageForm("/membership", [("membership", $"{Elsewhere}")]))).Status);
    }

    [Fact]
    public async Task What_was_typed_for_another_hub_is_shown_but_cannot_be_sent_to_this_one()
    {
        const string Words = "Le quorum manque.";
        using var visitor = await VisitAsync();
        var choice = (await visitor.OpenAsync("/memberships")).Forms.Single(form => form.Address == "/membership").With(("membership", $"{Elsewhere}"));
        var token = choice["__RequestVerificationToken"]!;
        await visitor.ReturnAsync(new Uri((await visitor.SendAsync(choice)).Headers["Location"]), fixture.Hub, There);

        var page = await visitor.SendAsync(new($"/agreements/{Guid.CreateVersion7()}/committee", [("_handler", "page"), ("action", "rename"), ("__RequestVerificationToken", token), ("role", Words)]));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("pour une autre Maison", page.Body, StringComparison.Ordinal);
        Assert.Contains(Words, page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Envoyer de nouveau", page.Body, StringComparison.Ordinal);
    }

    private async Task<PortalVisitor> VisitAsync()
    {
        fixture.Hub.Memberships = 2;
        fixture.Hub.Answer = context => context.Response.WriteAsJsonAsync<object>(context.Request.Path == "/identity/api/memberships"
            ? new
            {
                items = new[]
                {
                    new { id = Guid.CreateVersion7(), roles = new[] { "partner" }, organisation = "conseil-regional-grand-est", hub = "saint-dizier", isCurrent = true },
                    new { id = Elsewhere, roles = new[] { "partner" }, organisation = "conseil-regional-grand-est", hub = "verdun", isCurrent = false },
                },
            }
            : new { items = Array.Empty<object>() });
        return await fixture.VisitAsync(Here);
    }
}
