namespace SkillsHub.Partnership.Tests.Agreements.Import.Rules;

/// <summary>A figure that nothing read of its clause holds is never silent: the clause is shown to a person as well.</summary>
public sealed class LeftFigureTests
{
    [Theory]
    [InlineData("La Ville verse 8 000 € pour le fonctionnement et 2 000 € pour l'investissement.")]
    [InlineData("La Ville verse une subvention de 8 000 € la première année et de 6 000 € les années suivantes.")]
    [InlineData("La Ville verse une subvention de 8 000 €, portée à 10 000 € en 2027.")]
    [InlineData("La Ville verse une subvention de 8 000 €, à laquelle s'ajoutent 2 000 € pour le festival.")]
    [InlineData("La Ville verse 8 000 € pour l'atelier et 8 000 € pour le festival.")]
    [InlineData("La Ville finance 40 % du poste en 2026 et 30 % en 2027.")]
    [InlineData("La Ville prend en charge 50 % du loyer et 100 % des charges.")]
    [InlineData("La Ville finance l'achat à hauteur de 50 % de la dépense, avec un plafond de 20 000 €.")]
    [InlineData("La Ville finance l'achat à hauteur de 80 % de la dépense, soit au maximum 20 000 €.")]
    [InlineData("La Ville verse une subvention de quinze mille (15 000) euros.")]
    [InlineData("La Ville verse une subvention de 15 000 (quinze mille) euros.")]
    [InlineData("La Ville verse une subvention de 1,5 million d'euros.")]
    [InlineData("La Ville verse une subvention de 8 000 € par an pour trois ans.")]
    public void Money_that_no_grant_holds_is_shown(string promise) =>
        Assert.Single(Reading.ReadArticle("Financement", promise).Unread);

    [Theory]
    [InlineData("La Ville verse une subvention de 8 000 €, dont 6 000 € pour l'atelier et 2 000 € pour le festival.")]
    [InlineData("La Ville verse une subvention de 8 000 €, versée à raison de 50 % à la signature et de 50 % au vu du bilan.")]
    [InlineData("La Ville verse une subvention annuelle de 12 000 €, soit 1 000 € par mois.")]
    [InlineData("La Ville verse une subvention annuelle de 12 000 €, en douze versements de 1 000 €.")]
    [InlineData("La Ville verse une subvention de 15 000 € chaque année pendant trois ans, soit un total de 45 000 €.")]
    [InlineData("La Ville contribue financièrement pour un montant maximal de 27 000 €, équivalent à 50 % du coût total.")]
    [InlineData("La Ville verse une subvention de quinze mille euros (15 000 €).")]
    [InlineData("La Ville verse une subvention de 15 000 € (quinze mille euros).")]
    [InlineData("La Ville finance 50 % du coût des travaux, estimé à 40 000 €.")]
    [InlineData("La Ville finance 50 % du coût total de 40 000 €, dans la limite de 20 000 €.")]
    [InlineData("La Ville verse une subvention de 8 000 € pour les ateliers des jeunes de 16 à 25 ans.")]
    [InlineData("La Ville verse une subvention de 8 000 € par an pendant trois ans.")]
    public void Money_that_is_held_or_is_none_is_not(string promise)
    {
        var agreement = Reading.ReadArticle("Financement", promise);
        Assert.NotEmpty(agreement.Grants);
        Assert.Empty(agreement.Unread);
    }

    [Theory]
    [InlineData("La convention est conclue pour trois ans à compter de sa signature et prend fin au plus tard le 31 décembre 2028.")]
    [InlineData("La convention prend effet à sa signature pour s'achever le 31 décembre 2028.")]
    [InlineData("La convention est conclue pour trois ans. Elle est renouvelable par tacite reconduction pour un an, sauf dénonciation avant le 1er juin.")]
    [InlineData("La convention est conclue pour un an. Elle est renouvelable deux fois par tacite reconduction pour la même durée, sans pouvoir excéder cinq ans.")]
    public void A_length_or_a_day_that_no_term_holds_is_shown(string text) =>
        Assert.Single(Reading.ReadArticle("Durée", text).Unread);

    [Theory]
    [InlineData("La convention est conclue pour deux ans, du 1er octobre 2027 au 30 septembre 2029.")]
    [InlineData("La convention est conclue pour trente-six mois à compter du 1er janvier 2026, soit trois ans.")]
    [InlineData("La convention est conclue pour un an. Elle est renouvelable deux fois par tacite reconduction pour la même durée, sans pouvoir excéder trois ans.")]
    [InlineData("La convention est conclue pour un an. Elle est renouvelable deux fois par tacite reconduction, soit trois ans au total.")]
    [InlineData("La convention, approuvée par délibération du conseil municipal du 3 mars 2026, prend effet à sa signature pour trois ans.")]
    public void A_length_that_is_held_in_other_words_is_not(string text) =>
        Assert.Empty(Reading.ReadArticle("Durée", text).Unread);

    [Theory]
    [InlineData("Résiliation", "Chaque partie peut résilier la convention avec un préavis de trois mois, ramené à quinze jours en cas d'urgence.")]
    [InlineData("Suivi", "L'Association remet chaque année un rapport à la Ville dans les six mois de la clôture de l'exercice.")]
    [InlineData("Comité de suivi", "Le comité de suivi se réunit une fois par trimestre en 2026 et deux fois par an ensuite.")]
    [InlineData("Comité de suivi", "Le comité de suivi se réunit une à deux fois par an.")]
    [InlineData("Comité de suivi", "Le comité de suivi se réunit une fois par trimestre la première année, puis une fois par an.")]
    public void A_notice_a_time_or_a_frequency_that_is_not_held_is_shown(string title, string text) =>
        Assert.Single(Reading.ReadArticle(title, text).Unread);

    [Theory]
    [InlineData("une à deux fois par an")]
    [InlineData("deux ou trois fois par an")]
    [InlineData("une fois par trimestre la première année, puis une fois par an")]
    public void A_frequency_that_is_no_one_number_is_not_read(string often) =>
        Assert.Null(Assert.Single(Reading.ReadArticle("Comité de suivi", $"Le comité de suivi se réunit {often}.").Committees).MeetingsPerYear);
}
