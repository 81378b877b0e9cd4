using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Rules;

/// <summary>What two of three parties promise side by side.</summary>
public sealed class SharedPromiseTests
{
    private const string Ville = "ville-de-boisclair";
    private const string Region = "region-des-lacs";

    [Theory]
    [InlineData("La Ville et la Région s'engagent à ouvrir une salle.")]
    [InlineData("Dans ce cadre la Ville et la Région s'engagent à ouvrir une salle.")]
    [InlineData("La Ville, ainsi que la Région, s'engagent à ouvrir une salle.")]
    public void Each_has_a_line_with_the_same_source(string sentence)
    {
        var agreement = Read(sentence);
        Assert.Equal([(Ville, 1), (Region, 2)], agreement.Commitments.Select(commitment => (commitment.Party!, commitment.Position)));
        Assert.Equal(sentence, Assert.Single(agreement.Commitments.Select(commitment => commitment.Source.Quote).Distinct(StringComparer.Ordinal)));
        Assert.StartsWith("Le Lycée", Assert.Single(agreement.Findings, finding => finding.Code == FindingCodes.PartyWithoutCommitment).Sources[0].Quote, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_item_of_their_list_is_of_both() => Assert.Equal(
        [(Ville, "ouvrir une salle ;"), (Region, "ouvrir une salle ;"), (Ville, "la chauffer."), (Region, "la chauffer.")],
        Read("La Ville et la Région s'engagent à :\n- ouvrir une salle ;\n- la chauffer.").Commitments.Select(commitment => (commitment.Party!, commitment.Text)));

    [Fact]
    public void One_sum_is_read_once_and_is_of_nobody_alone()
    {
        var agreement = Read("La Ville et la Région s'engagent à verser une subvention de 10 000 € et une subvention de fonctionnement de … % des charges.");
        Assert.Equal([(null, 10_000m, null), ((string?)null, (decimal?)null, (decimal?)null)], agreement.Grants.Select(grant => (grant.Party, grant.Amount, grant.Rate)));
        Assert.Null(Assert.Single(agreement.OpenPoints, point => point.Kind == OpenPointKind.BlankRate).Owner);
    }

    [Fact]
    public void Beside_somebody_who_does_not_sign_nobody_is_dropped()
    {
        var agreement = Read("La Ville, la Région et la Mission locale s'engagent à ouvrir une salle.");
        Assert.Empty(agreement.Commitments);
        Assert.StartsWith("La Ville, la Région et la Mission locale", Assert.Single(agreement.Unread).Quote, StringComparison.Ordinal);
    }

    private static AgreementExtract Read(string promise) => Reading.Read(
        $"""
        CONVENTION

        Entre :

        La Ville de Boisclair, 2 place du Marché, 01234 BOISCLAIR, représentée par son Maire, ci-après « la Ville »,

        La Région des Lacs, 1 quai Nord, 01000 LACVILLE, représentée par sa Présidente, ci-après « la Région »,

        Le Lycée Haut, 1 rue Neuve, 01234 BOISCLAIR, représenté par son proviseur, ci-après « le Lycée »,

        Article 1 : Objet

        Un partenariat.

        Article 2 : Engagements

        {promise}
        """);
}
