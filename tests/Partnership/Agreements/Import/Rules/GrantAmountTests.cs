using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Rules;

public sealed class GrantAmountTests
{
    [Theory]
    [InlineData("verser une subvention de fonctionnement de 60 000 € par an pendant trois ans", 60_000, true)]
    [InlineData("verser une subvention annuelle de 12 000 €", 12_000, true)]
    [InlineData("verser une subvention de 12 000 €/an", 12_000, true)]
    [InlineData("verser chaque année une subvention de 12 000 €", 12_000, true)]
    [InlineData("verser une subvention de 12 000 € chaque année", 12_000, true)]
    [InlineData("verser une subvention de 12 000 € en 2027", 12_000, false)]
    [InlineData("verser une subvention de 12.000,00 €", 12_000, false)]
    [InlineData("verser une subvention annuelle de 1.250.000,00 euros", 1_250_000, true)]
    [InlineData("verser une subvention de 36 000 €, soit 12 000 € par an", 36_000, false)]
    public void What_is_due_each_year_is_told_from_what_is_due_once(string text, int amount, bool perYear)
    {
        var grant = Single($"La Ville s'engage à :\n- {text}.");
        Assert.Equal((amount, perYear), (grant.Amount, grant.IsPerYear));
    }

    [Theory]
    [InlineData("12.50 €")]
    [InlineData("12,50 €")]
    public void Cents_stand_behind_a_point_or_a_comma(string amount) =>
        Assert.Equal(12.5m, Single($"La Ville s'engage à :\n- verser une subvention de {amount}.").Amount);

    [Fact]
    public void A_sum_that_is_written_in_no_known_way_is_shown()
    {
        const string promise = "La Ville verse une subvention de 1,500 €.";
        var agreement = Reading.ReadArticle("Engagements de la Ville", promise);
        Assert.Null(Assert.Single(agreement.Grants).Amount);
        Assert.Equal(promise, Assert.Single(agreement.Unread).Quote);
    }

    [Fact]
    public void A_sum_of_another_name_beside_a_grant_is_shown()
    {
        const string promise = "La Ville apporte une aide de 5 000 € et un fonds de concours de 2 000 €.";
        var agreement = Reading.ReadArticle("Engagements de la Ville", promise);
        Assert.Equal(5_000m, Assert.Single(agreement.Grants).Amount);
        Assert.Equal(promise, Assert.Single(agreement.Unread).Quote);
    }

    [Fact]
    public void Aids_that_are_granted_are_read_each()
    {
        var grants = Reading.ReadArticle("Engagements de la Ville", "La Ville lui attribue une aide annuelle de 5 000 € et une dotation de 2 000 €.").Grants;
        Assert.Equal([(5_000m, true), (2_000m, false)], grants.Select(grant => (grant.Amount!.Value, grant.IsPerYear)));
    }

    [Theory]
    [InlineData("financer à hauteur de 40 % les dépenses d'équipement, dans la limite de 25 000 €", 40, "dépenses d'équipement", 25_000)]
    [InlineData("verser une subvention égale à 20 % du coût des travaux, plafonnée à 80 000 €", 20, "coût des travaux", 80_000)]
    [InlineData("financer à hauteur de 40 % les dépenses d'équipement", 40, "dépenses d'équipement", null)]
    [InlineData("verser une subvention égale à 20 % du coût des travaux, dans la limite de 80 % des aides publiques", 20, "coût des travaux", null)]
    public void A_share_keeps_what_it_is_of_and_its_ceiling(string text, int rate, string what, int? ceiling)
    {
        var grant = Single($"La Ville s'engage à :\n- {text}.");
        Assert.Equal((rate, what, null, ceiling), (grant.Rate, grant.Base, grant.Amount, grant.Ceiling));
    }

    [Fact]
    public void A_share_of_the_yearly_contribution_is_an_instalment_of_it()
    {
        var grant = Single("La Ville contribue financièrement pour un montant maximal de 20 000 EUR au titre de la période, soit 5 000 EUR par exercice. Elle s'engage à :\n- verser 50 % de la contribution annuelle avant le 31 mars ;\n- ouvrir une salle.");
        Assert.Equal((20_000m, null, null), (grant.Amount, grant.Rate, grant.Base));
    }

    [Fact]
    public void A_share_of_a_contribution_that_stands_elsewhere_is_no_grant() =>
        Assert.Empty(Reading.ReadArticle("Engagements de la Ville", "La Ville s'engage à :\n- verser 50 % de la contribution annuelle avant le 31 mars.").Grants);

    [Fact]
    public void An_amount_left_blank_where_finances_are_settled_is_owed_by_the_one_named()
    {
        var agreement = Reading.ReadArticle("Dispositions financières", "Le budget figure en annexe 1. Le montant de la participation de la Ville est fixé à …… €.");
        Assert.Equal(("ville-de-boisclair", GrantValueState.Blank), (Assert.Single(agreement.Grants).Party, agreement.Grants[0].State));
        Assert.Equal("ville-de-boisclair", Assert.Single(agreement.OpenPoints, point => point.Kind == OpenPointKind.BlankAmount).Owner);
        Assert.Null(Assert.Single(agreement.OpenPoints, point => point.Kind == OpenPointKind.MissingAnnex).Owner);
    }

    private static GrantExtract Single(string text) => Assert.Single(Reading.ReadArticle("Engagements de la Ville", text).Grants);

    [Theory]
    [InlineData("apporter à l'équipe une aide méthodologique")]
    [InlineData("verser une avance de 50 %, le solde étant versé au vu du bilan")]
    public void What_names_no_sum_is_no_grant(string text) => Assert.Empty(Reading.ReadArticle("Engagements", $"La Ville s'engage à :\n- {text}.").Grants);

    [Theory]
    [InlineData("La Ville verse 1 000 € par mois à l'Association.")]
    [InlineData("La Ville participe aux frais à raison de 5 € par heure.")]
    [InlineData("La Ville verse une subvention de 2 € par habitant recensé en 2021.")]
    [InlineData("La Ville apporte une contribution en travail estimée à 3 000 €.")]
    [InlineData("La Ville prend en charge les déplacements, dans la limite de 400 € par apprenti.")]
    public void Money_of_which_no_grant_is_made_is_left_to_a_person(string sentence)
    {
        var agreement = Reading.ReadArticle("Engagements", sentence);
        Assert.Empty(agreement.Grants);
        Assert.Equal((sentence, sentence), (Assert.Single(agreement.Commitments).Text, Assert.Single(agreement.Unread).Quote));
    }

    [Fact]
    public void An_aid_that_names_its_sum_is_a_grant() =>
        Assert.Equal(3_000m, Assert.Single(Reading.ReadArticle("Engagements", "La Ville apporte à l'Association une aide de 3 000 €.").Grants).Amount);
}
