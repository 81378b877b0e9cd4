using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Findings;

public sealed class ArticleReferenceTests
{
    [Theory]
    [InlineData("L'Association est sous-traitante au sens de l'article 28 du RGPD.")]
    [InlineData("La Ville délibère selon l'article 10 du CGCT.")]
    [InlineData("La loi du 12 avril 2000, et notamment son article 10, s'applique.")]
    [InlineData("Le RGPD, en son article 28, s'applique.")]
    public void An_article_of_a_law_is_not_looked_for_here(string text) => Assert.DoesNotContain(Dangling, Codes(text));

    [Theory]
    [InlineData("Les clés sont rendues selon l'article 28.")]
    [InlineData("Les clés sont rendues selon l'article 28 de la convention.")]
    public void An_article_that_the_agreement_does_not_have_is_found(string text) => Assert.Contains(Dangling, Codes(text));

    private static string Dangling => FindingCodes.DanglingReference;

    private static IEnumerable<string> Codes(string text) => Reading.ReadArticle("Moyens", text).Findings.Select(finding => finding.Code);
}
