using System.Net;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages.Amendments;

/// <summary>An organisation that an amendment asks to join an agreement, and that is no party of it yet.</summary>
public sealed class AskedToJoinTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private static readonly string Agreement = $"/agreements/{AmendmentAnswers.Id}";

    [Fact]
    public async Task Its_space_leads_to_the_amendment_that_asks_it()
    {
        using var newcomer = await fixture.VisitAsync(TestUser.Partner("lycee"));
        fixture.Hub.Answer = new AmendmentAnswers { IsAskedToJoin = true }.AnswerAsync;
        var page = await newcomer.OpenAsync("/partner");

        Assert.Contains("Avenants à signer", page.Body, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{Agreement}/amendments/2\">Avenant n°\u00a02", page.Body, StringComparison.Ordinal);
        fixture.Hub.Answer = new AmendmentAnswers().AnswerAsync;
        Assert.DoesNotContain("Avenants à signer", (await newcomer.OpenAsync("/partner")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_reads_and_signs_the_amendment_and_nothing_leads_it_to_what_is_not_there_for_it()
    {
        using var newcomer = await fixture.VisitAsync(TestUser.Partner("lycee"));
        var hub = new AmendmentAnswers { IsAskedToJoin = true };
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = await newcomer.OpenAsync($"{Agreement}/amendments/2");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("invitée à rejoindre cette convention", page.Body, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Agreement}/terms\"", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain($"href=\"{Agreement}\"", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain($"href=\"{Agreement}/amendments\"", page.Body, StringComparison.Ordinal);
        var signed = await newcomer.SubmitAsync(
            $"{Agreement}/amendments/2", "sign", [("about", "lycee"), ("signatory", "La proviseure"), ("signedOn", "2026-07-09"), ("method", "handwritten"), ("proof", "registre 4")]);
        Assert.EndsWith("/amendments/2?done=sign", signed.Headers["Location"], StringComparison.Ordinal);
        Assert.EndsWith("/amendments/2/signatures", hub.Path, StringComparison.Ordinal);
        var refused = await newcomer.SubmitAsync($"{Agreement}/amendments/2", "refuse", [("about", "lycee"), ("reason", "Trop tôt")]);
        Assert.EndsWith("/partner?done=refuse", refused.Headers["Location"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_reads_the_terms_without_links_to_other_amendments()
    {
        using var newcomer = await fixture.VisitAsync(TestUser.Partner("lycee"));
        fixture.Hub.Answer = new AmendmentAnswers { IsAskedToJoin = true }.AnswerAsync;
        var page = await newcomer.OpenAsync($"{Agreement}/terms");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("avenant n°\u00a02", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("/amendments", page.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await newcomer.OpenAsync($"{Agreement}/amendments")).Status);
    }
}
