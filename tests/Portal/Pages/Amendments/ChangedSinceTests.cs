using System.Net;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages.Amendments;

public sealed class ChangedSinceTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private static readonly string Agreement = $"/agreements/{AmendmentAnswers.Id}";

    [Fact]
    public async Task Who_reads_the_rules_of_the_text_is_told_which_of_them_hold_no_more()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new AmendmentAnswers().AnswerAsync;
        var page = await staff.OpenAsync(Agreement);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var words = page.Body.Replace('\u00a0', ' ');
        Assert.Contains("Préavis de résiliation : <strong>6 mois</strong> (avenant n° 2)", words, StringComparison.Ordinal);
        Assert.Matches($"(?s)id=\"commitments-title\".*Depuis : 1 changement, 1 ajout, 1 fin\\. <a href=\"{Agreement}/terms#group-commitment\">.*id=\"funding-title\".*Depuis : 1 changement\\. <a href=\"{Agreement}/terms#group-funding\">", words);
        Assert.Contains("constats sur le texte, dont 1 clos", words, StringComparison.Ordinal);
        fixture.Hub.Answer = new AmendmentAnswers { AreTermsAway = true }.AnswerAsync;
        var unread = (await staff.OpenAsync(Agreement)).Body;
        Assert.Contains("Ce que les avenants en ont fait ne se lit pas pour l’instant.", unread, StringComparison.Ordinal);
        Assert.Contains("Ce qui en a changé depuis ne se lit pas pour l’instant.", unread, StringComparison.Ordinal);
    }
}
