using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Parties;

public sealed class EastTests
{
    [Theory]
    [InlineData("La Région Grand Est")]
    [InlineData("LA RÉGION GRAND EST")]
    [InlineData("Le Conseil Régional du Grand-Est")]
    [InlineData("Le Réseau des ateliers en Grand Est")]
    [InlineData("La Fédération du bois Nord-Est")]
    [InlineData("La Mission locale Boisclair Est")]
    [InlineData("Le Pôle des métiers du grand est")]
    public void A_name_that_ends_on_the_place_keeps_its_promises_and_its_grant(string name)
    {
        foreach (var prefix in new[] { "Article ", "" })
        {
            var agreement = Reading.Read(
                $"""
                Entre :

                {name}, 1 quai du Lac, 01000 LACVILLE, représentée par sa Présidente,

                L'Association Savoirs Partagés, 8 rue des Tilleuls, 01234 BOISCLAIR, représentée par sa Présidente,

                {prefix}1. Objet
                Un partenariat.

                {prefix}2. Engagements

                2.1 {name}
                {name} s'engage à :
                - verser une subvention de 30 % du coût des travaux ;
                - prêter une salle.

                2.2 L'Association
                L'Association s'engage à ouvrir la salle.
                """);
            Assert.Equal(["1", "2", "2.1", "2.2"], agreement.Articles.Select(article => article.Number));
            Assert.Equal(name, agreement.Articles[2].Heading);
            var party = agreement.Parties[0].Slug;
            Assert.Equal(["verser une subvention de 30 % du coût des travaux ;", "prêter une salle."], agreement.Commitments.Where(commitment => commitment.Party == party).Select(commitment => commitment.Text));
            Assert.Equal((party, 30m, "coût des travaux"), (Assert.Single(agreement.Grants).Party, agreement.Grants[0].Rate, agreement.Grants[0].Base));
        }
    }

    [Theory]
    [InlineData("Un bilan annuel est établi par le Réseau des savoirs Grand Est et transmis à la Ville.", "le Réseau des savoirs Grand Est")]
    [InlineData("Un bilan annuel est établi par le Réseau Nord-Est avant le 31 mars.", "le Réseau Nord-Est")]
    [InlineData("Un bilan annuel est établi par l'Agence Est pour la Ville.", "l'Agence Est")]
    [InlineData("Un bilan annuel établi par l'Association est remis à la Ville.", "l'Association")]
    public void The_place_stays_in_the_name_of_an_author_and_the_verb_does_not(string text, string author) =>
        Assert.Equal(author, Assert.Single(Reading.ReadArticle("Évaluation", text).Reports).By);

    [Fact]
    public void The_name_of_a_party_is_read_whole_whatever_words_it_holds()
    {
        var agreement = Reading.Read(
            """
            Entre :

            La Ville de Boisclair, 2 place du Marché, 01234 BOISCLAIR, représentée par son Maire,

            La Maison pour tous et pour chacun, 8 rue des Tilleuls, 01234 BOISCLAIR, représentée par sa Présidente,

            Article 1 : Objet

            Un partenariat.

            Article 2 : Évaluation

            Un bilan annuel est établi par la Maison pour tous et pour chacun avant le 31 mars.
            """);
        Assert.Equal(("maison-pour-tous-et-pour-chacun", "la Maison pour tous et pour chacun"), (Assert.Single(agreement.Reports).Party, agreement.Reports[0].By));
    }

    [Theory]
    [InlineData("Le siège est à Lacville", "le siege est a lacville")]
    [InlineData("LE SIÈGE EST À LACVILLE", "le siege est a lacville")]
    [InlineData("Le plus grand est retenu", "le plus grand est retenu")]
    [InlineData("La salle nord est louée", "la salle nord est louee")]
    [InlineData("Est également membre", "est egalement membre")]
    [InlineData("Elle est ouverte. Est exclue la cour.", "elle est ouverte. est exclue la cour.")]
    [InlineData("La Région Grand Est est membre", "la region grand Est est membre")]
    public void Only_the_place_keeps_its_capital(string text, string folded) => Assert.Equal(folded, East.Fold(text));

    [Fact]
    public void A_blank_rate_that_nobody_is_named_for_is_asked_in_good_French() =>
        Assert.Equal(
            "Quel est le taux de la participation d'une partie ?",
            Assert.Single(Reading.ReadArticle("Financement", "Le taux de la participation est de … % du coût.").OpenPoints).Question);
}
