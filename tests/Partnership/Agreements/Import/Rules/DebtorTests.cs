using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Rules;

/// <summary>Whose contribution it is, when somebody else sends the bill.</summary>
public sealed class DebtorTests
{
    private const string Association = "association-savoirs-partages";

    [Theory]
    [InlineData("Engagements de la Ville")]
    [InlineData("Moyens")]
    public void A_contribution_is_of_the_one_it_names(string title)
    {
        var agreement = Reading.ReadArticle(title, "La participation de l'Association aux frais de chauffage, facturée par la Ville, est fixée à 4 000 € par an.");
        Assert.Equal(Association, Assert.Single(agreement.Commitments).Party);
        var grant = Assert.Single(agreement.Grants);
        Assert.Equal((Association, 4_000m, true), (grant.Party!, grant.Amount!.Value, grant.IsPerYear));
    }

    [Theory]
    [InlineData("La participation de l'Association, facturée par la Ville, correspond à ………… euros par an.", Association)]
    [InlineData("La contribution de l'Association aux fluides s'élève à ………… euros.", Association)]
    [InlineData("La participation du Musée, facturée par la Ville, correspond à ………… euros par an.", null)]
    [InlineData("Cette participation correspond à ………… euros par an.", "ville-de-boisclair")]
    public void A_blank_is_for_the_debtor_to_fill(string sentence, string? owner) =>
        Assert.Equal(owner, Assert.Single(Reading.ReadArticle("Contribution de la Ville", sentence).OpenPoints, point => point.Kind == OpenPointKind.BlankAmount).Owner);
}
