using System.Net;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages.Agreements.Rereading;

/// <summary>Somebody else corrected the same reading first: who comes second reads all of it that is not what was typed.</summary>
public sealed class CorrectedMeanwhileTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    [Fact]
    public async Task Of_each_party_that_is_not_what_was_typed()
    {
        var notice = await RefusedAsync("parties", ("parties[0].name", "La Ville de Boisclair"), ("parties[0].firstLine", "6"), ("parties[0].lastLine", "6"), ("parties[0].address", "2 place A"), ("parties[1].name", "Le Conseil régional"));

        Assert.Contains("<dt>Partie 1, Nom, tel qu’écrit</dt> <dd class=\"as-written\">La Ville</dd>", notice, StringComparison.Ordinal);
        Assert.Contains("<dt>Partie 2, Nom, tel qu’écrit</dt> <dd class=\"as-written\">La Région</dd>", notice, StringComparison.Ordinal);
        Assert.DoesNotContain("Partie 1, Première ligne", notice, StringComparison.Ordinal);
        Assert.DoesNotContain("Partie 1, Adresse", notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_each_member_and_of_the_committee_itself()
    {
        var notice = await RefusedAsync("committee", ("committee.name", "COPIL"), ("committee.atLeast", "true"), ("committee.members[0].party", "region"), ("committee.members[0].name", "la Ville"), ("committee.members[1].name", "la Préfète"));

        Assert.Contains("<dt>Nom du comité</dt> <dd class=\"as-written\">comité de pilotage</dd>", notice, StringComparison.Ordinal);
        Assert.Contains("<dt>Membre 1, Partie</dt> <dd class=\"as-written\">La Ville</dd>", notice, StringComparison.Ordinal);
        Assert.Contains("<dt>Membre 2, Nom, tel qu’écrit</dt> <dd class=\"as-written\">le Préfet</dd>", notice, StringComparison.Ordinal);
        Assert.Contains("<dt>C’est un minimum</dt> <dd class=\"as-written\">rien</dd>", notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_the_terms_in_words_with_their_units_and_lines()
    {
        var notice = await RefusedAsync(
            "terms", ("title.text", "Convention"), ("title.firstLine", "1"), ("title.lastLine", "1"), ("term.start", "notification"), ("term.duration.count", "3"), ("term.duration.unit", "months"), ("term.firstLine", "30"), ("term.lastLine", "33"),
            ("renewal.kind", "express"), ("renewal.isForSameDuration", ""), ("renewal.notice.unit", "months"), ("renewal.duration.unit", "years"), ("renewal.firstLine", "32"), ("renewal.lastLine", "32"), ("originals.isAbsent", "true"), ("originals.count", "6"), ("originals.firstLine", "41"), ("originals.lastLine", "41"));

        foreach (var (label, saved) in new[]
        {
            ("Commence", "à la dernière signature"), ("Durée, Unité", "ans"), ("Durée, Première ligne", "31"), ("Reconduction", "tacite"), ("Pour la même durée", "oui"), ("Originaux, Le texte n’en dit rien", "rien"),
        })
            Assert.Contains($"<dt>{label}</dt> <dd class=\"as-written\">{saved}</dd>", notice, StringComparison.Ordinal);
        Assert.DoesNotContain("Délai avant le terme", notice, StringComparison.Ordinal);
        Assert.DoesNotContain("Titre", notice, StringComparison.Ordinal);
    }

    private async Task<string> RefusedAsync(string part, params (string, string)[] typed)
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new ReadingAnswers { Refusal = (412, new { code = "precondition.failed" }) }.AnswerAsync;
        var page = await staff.SubmitAsync($"{ReadingAnswers.Page}/reading/{part}", "correct", [("etag", "\"6\""), .. typed]);

        Assert.Equal(HttpStatusCode.PreconditionFailed, page.Status);
        return page.SummaryInOneLine;
    }
}
