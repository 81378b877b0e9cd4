using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Findings;

public sealed class UnfoundedFindingTests
{
    [Theory]
    [InlineData("La convention est conclue pour trois ans. Elle est renouvelable expressément pour la même durée.", 3)]
    [InlineData("La convention est conclue pour trois ans. Elle peut être reconduite expressément, pour une durée identique, sur demande formulée trois mois avant son terme.", 3)]
    [InlineData("La convention est conclue pour trois ans. Elle peut être prorogée d'un an par avenant.", 1)]
    [InlineData("La convention est conclue pour trois ans. Elle est renouvelable expressément pour la même durée. Elle peut être prorogée d'un an par avenant.", 3)]
    public void A_renewal_says_for_how_long(string text, int years)
    {
        var agreement = Reading.ReadArticle("Durée", text);
        Assert.Equal(new Period { Count = years, Unit = PeriodUnit.Years }, agreement.Renewal!.Duration);
        Assert.DoesNotContain(agreement.Findings, finding => finding.Code == FindingCodes.RenewalLengthUnstated);
    }

    [Theory]
    [InlineData("La Ville s'engage à :\n- prendre en charge les loyers à compter du 1er janvier 2028.", 0)]
    [InlineData("La Ville verse 5 000 € à compter du 1er janvier 2028.", 0)]
    [InlineData("Les parties s'engagent dans un processus de création à compter du 1er janvier 2028.", 1)]
    public void What_one_of_them_starts_to_pay_does_not_start_the_agreement(string text, int count) =>
        Assert.Equal(
            count,
            Reading.ReadArticles($"Article 1 : Objet\n\nUn partenariat.\n\nArticle 2 : Engagements\n\n{text}\n\nArticle 3 : Durée\n\nLa convention est conclue pour trois ans à compter de sa signature par toutes les parties.")
                .Findings.Count(finding => finding.Code == FindingCodes.StartAgainstSignature));
}
