using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Rules;

public sealed class OpenPointTests
{
    [Theory]
    [InlineData("Le montant de la participation est à définir.")]
    [InlineData("Les horaires de la salle seront définis ultérieurement.")]
    [InlineData("Le calendrier sera précisé ultérieurement par les services.")]
    [InlineData("La salle ouvre selon un calendrier à définir.")]
    [InlineData("La salle est prêtée selon des modalités à définir entre les parties.")]
    [InlineData("La date est à déterminer d'un commun accord.")]
    [InlineData("La répartition des charges est en cours de définition.")]
    [InlineData("Le plan de financement reste à compléter.")]
    [InlineData("Le nom du référent reste à renseigner.")]
    [InlineData("Le montant est « à définir ».")]
    [InlineData("La date de la remise des clés est à fixer.")]
    [InlineData("La date de la remise des clés est à fixer d'un commun accord.")]
    public void What_is_left_for_later_is_open(string text)
    {
        var point = Assert.Single(Reading.ReadArticle("Moyens", text).OpenPoints);
        Assert.Equal((OpenPointKind.Undefined, true, text), (point.Kind, point.BlocksSignature, point.Source.Quote));
    }

    [Theory]
    [InlineData("La commission est chargée d'aider la Ville à définir les besoins.")]
    [InlineData("Le groupe aide les habitants à définir leur projet avec un conseiller.")]
    [InlineData("Il est à préciser que la salle ferme en août.")]
    [InlineData("Les horaires sont définis par la Ville.")]
    [InlineData("Le compte rendu financier est à compléter par l'Association et à transmettre sous six mois.")]
    [InlineData("Les feuilles de présence sont à renseigner chaque semaine.")]
    [InlineData("La salle est ouverte à tous (associations, entreprises, …).")]
    [InlineData("Les plaques sont à fixer sur la façade.")]
    [InlineData("Loyer ........ 4 000 €")]
    [InlineData("Loyer ............ 4 000")]
    [InlineData("Loyer ............ 4000")]
    public void A_task_is_no_gap(string text) => Assert.Empty(Reading.ReadArticle("Moyens", text).OpenPoints);

    [Theory]
    [InlineData("Le bail court depuis le ............ 2025")]
    [InlineData("La Ville loue ............ 4 salles.")]
    public void Dots_before_a_year_or_a_count_lead_to_nothing(string text) =>
        Assert.NotEmpty(Reading.ReadArticle("Moyens", text).OpenPoints);

    [Theory]
    [InlineData("Rectorat\tà définir")]
    [InlineData("Rectorat\tà définir\t2027")]
    public void A_cell_to_define_is_open(string row) =>
        Assert.Equal(OpenPointKind.Undefined, Assert.Single(Reading.ReadArticle("Moyens", $"Partenaire\tPart\n\n{row}").OpenPoints).Kind);

    [Fact]
    public void Blanks_of_title_recitals_and_annex_are_open()
    {
        var result = Reading.Import(Agreement("la Ville, 2 place du Marché, 01234 BOISCLAIR, représentée par son Maire"));
        Assert.Equal(
            [
                (OpenPointKind.BlankInHeading, "CONVENTION N° ………\n2025"),
                (OpenPointKind.BlankText, "Une étude de l'année …… a montré le besoin."),
                (OpenPointKind.BlankText, "Salle : ______ m²"),
            ],
            result.Agreement!.OpenPoints.Where(point => point.BlocksSignature).Select(point => (point.Kind, point.Source.Quote)));
        Coverage.AssertComplete(result);
    }

    [Theory]
    [InlineData("Fiche action : atelier", true)]
    [InlineData("Fiche financière", true)]
    [InlineData("Types de publics", true)]
    [InlineData("Plan", true)]
    [InlineData("Modèle de bilan", false)]
    [InlineData("Fiche action type", false)]
    [InlineData("Fiche-type", false)]
    [InlineData("Formulaire de demande", false)]
    [InlineData("Bordereau d'envoi", false)]
    [InlineData("Attestation", false)]
    [InlineData("Convention vierge", false)]
    public void Only_an_annex_that_others_fill_in_may_be_blank(string title, bool isOpen)
    {
        var agreement = Reading.Read(Agreement("La Ville de Boisclair, 2 place du Marché, 01234 BOISCLAIR, représentée par son Maire").Replace("ANNEXE 1 – Plan", $"ANNEXE 1 – {title}", StringComparison.Ordinal));
        Assert.Equal(isOpen, agreement.OpenPoints.Any(point => point.Source.Quote == "Salle : ______ m²"));
    }

    [Theory]
    [InlineData("La Ville de Boisclair, dont le siège est situé ………………, représentée par son Maire", OpenPointKind.MissingAddress)]
    [InlineData("La Ville de Boisclair, dont le siège est situé\n............, représentée par son Maire", OpenPointKind.MissingAddress)]
    [InlineData("La Ville de Boisclair, 2 place du Marché, 01234 BOISCLAIR, représentée par ………………", OpenPointKind.MissingRepresentative)]
    [InlineData("La Ville de Boisclair, 2 place du Marché, 01234 BOISCLAIR, SIRET n° ………………, représentée par son Maire", OpenPointKind.BlankText)]
    [InlineData("La Ville de Boisclair, 2 place du Marché, 01234 BOISCLAIR, représentée par son Maire, habilité par délibération n° ………………", OpenPointKind.BlankText)]
    internal void A_blank_of_a_party_is_asked_for_once(string party, OpenPointKind kind)
    {
        var agreement = Reading.Read(Agreement(party));
        Assert.Equal("ville-de-boisclair", agreement.Parties[0].Slug);
        Assert.Equal(kind, Assert.Single(agreement.OpenPoints, point => point.Owner == "ville-de-boisclair").Kind);
    }

    [Fact]
    public void The_number_of_a_deliberation_is_asked_for_beside_the_missing_representative()
    {
        var agreement = Reading.Read(Agreement("La Ville de Boisclair, 2 place du Marché, 01234 BOISCLAIR, représentée par ………………, en vertu de la délibération n° ………………"));
        Assert.Equal(
            [OpenPointKind.MissingRepresentative, OpenPointKind.BlankText],
            agreement.OpenPoints.Where(point => point.Owner == "ville-de-boisclair").Select(point => point.Kind));
    }

    [Fact]
    public void A_blank_alone_on_its_wrapped_line_is_no_ruling()
    {
        var agreement = Reading.ReadArticle("Moyens", "La participation de la Ville s'élève pour la première année à la somme de\n__________\neuros.\n\n__________");
        Assert.Equal(OpenPointKind.BlankAmount, Assert.Single(agreement.OpenPoints).Kind);
        Assert.Equal("__________", Assert.Single(agreement.PageMarks).Quote);
    }

    private static string Agreement(string party) =>
        $"""
        CONVENTION N° ………
        2025

        Entre :

        {party},

        Et

        La Région des Lacs, 1 quai du Lac, 01000 LACVILLE, représentée par sa Présidente,

        PRÉAMBULE

        Une étude de l'année …… a montré le besoin.

        Article 1 : Objet

        Un partenariat.

        Article 2 : Durée

        La convention est conclue pour deux ans à compter de sa signature.

        Fait à Boisclair, le ………

        ANNEXE 1 – Plan

        Salle : ______ m²
        Bureau : ______ m²
        """;
}
