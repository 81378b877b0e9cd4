using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;
using static SkillsHub.Portal.Tests.Pages.Funding.FundingAnswers;

namespace SkillsHub.Portal.Tests.Pages.Funding;

public sealed class InKindPagesTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private static readonly string List = $"{Folder}/in-kind";
    private static readonly string Contribution = $"{List}/{ContributionId}";

    [Fact]
    public async Task A_contribution_shows_its_proof_and_what_it_is_held_to_be_worth()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("cnam"));
        fixture.Hub.Answer = new FundingAnswers().AnswerAsync;
        Assert.Contains($"<a href=\"{Contribution}\">Locaux</a> — La Ville", (await partner.OpenAsync(List)).Body, StringComparison.Ordinal);
        var page = await partner.OpenAsync(Contribution);

        foreach (var shown in new[] { "12,5 jours", "900,00\u00a0€ — loyer du quartier", "Délibération 12", "du 1er janvier 2026 au 30 juin 2026" })
            Assert.Contains(shown, page.Body, StringComparison.Ordinal);
        // It is another's.
        Assert.DoesNotContain("Retirer cet apport", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_records_its_own_and_nobody_asks_whose()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner(Ville));
        var hub = new FundingAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var form = (await partner.OpenAsync(List)).Body;
        Assert.DoesNotContain("id=\"give-party\"", form, StringComparison.Ordinal);
        Assert.Contains("Votre organisation et l’équipe de la Maison la lisent.", form, StringComparison.Ordinal);
        var answer = await partner.SubmitAsync(List, "give", Typed("12,5", "900"));

        Assert.EndsWith($"{Contribution}?done=created", answer.Headers["Location"], StringComparison.Ordinal);
        var expected = JsonNode.Parse($$$"""{"id":"{{{ContributionId}}}","party":"ville","line":null,"kind":"premises","description":"Une salle","from":"2026-01-01","to":"2026-06-30","quantity":12.5,"unit":"jours","proof":{"kind":"document","reference":"registre 12","title":"D 12"},"valuation":{"amount":900,"method":"loyer"}}""");
        Assert.True(JsonNode.DeepEquals(expected, hub.Sent), hub.Body);
    }

    [Fact]
    public async Task A_refused_contribution_is_kept_as_it_was_typed()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var errors = new[] { new { field = "from", rule = "in-kind.outside-the-term", message = "" } };
        fixture.Hub.Answer = new FundingAnswers { Refusal = (StatusCodes.Status400BadRequest, new { code = "in-kind.outside-the-term", errors }) }.AnswerAsync;
        var page = await staff.SubmitAsync(List, "give", Typed("12,5", "900"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("id=\"give-from-error\"", page.Body, StringComparison.Ordinal);
        foreach (var kept in new[] { "value=\"12,5\"", ">Une salle</textarea>", $"name=\"id\" value=\"{ContributionId}\"" })
            Assert.Contains(kept, page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_party_withdraws_it_with_a_reason()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner(Ville));
        var hub = new FundingAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        await partner.SubmitAsync(Contribution, "withdraw", ("etag", "\"7\""), ("about", "contribution"), ("reason", "Autre salle"));

        Assert.Equal(("POST", $"/api/partnership{Contribution}/withdraw", "\"7\"", """{"reason":"Autre salle"}"""), (hub.Method, hub.Path, hub.Condition, hub.Body));
    }

    private static (string Name, string Value)[] Typed(string quantity, string value) =>
    [
        ("id", ContributionId), ("kind", "premises"), ("description", "Une salle"), ("from", "2026-01-01"), ("to", "2026-06-30"), ("quantity", quantity), ("unit", "jours"),
        ("proof.kind", "document"), ("proof.reference", "registre 12"), ("proof.title", "D 12"), ("valuation.amount", value), ("valuation.method", "loyer"),
    ];
}
