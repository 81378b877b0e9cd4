using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Rules;

public sealed class GrantTests
{
    private const string Ville = "ville-de-boisclair";

    [Theory]
    [InlineData("verser une redevance annuelle de 1 200 €")]
    [InlineData("verser une cotisation de 50 €")]
    public void What_is_paid_for_something_is_no_grant(string text) =>
        Assert.Empty(Reading.ReadArticle("Engagements de la Ville", $"La Ville s'engage à :\n- {text} ;\n- prêter une salle.").Grants);

    [Theory]
    [InlineData("verser une subvention de 40 000 € en 2027", "en 2027", 2027, 1)]
    [InlineData("verser une subvention de 12 500 € par an de 2027 à 2029", "de 2027 à 2029", 2027, 3)]
    [InlineData("verser une subvention de 12 500 € pour 2027 et 2028", "pour 2027 et 2028", 2027, 2)]
    [InlineData("verser, durant les trois premiers exercices, une subvention de 10 000 € à l'atelier ouvert en 2023", "les trois premiers exercices", null, 3)]
    [InlineData("verser à l'atelier créé par la Ville une subvention annuelle en 2027", "en 2027", 2027, 1)]
    [InlineData("verser, en 2027, une subvention de 10 000 € à l'atelier ouvert en 2023", "en 2027", 2027, 1)]
    public void Bare_years_of_a_grant_are_read(string text, string years, int? first, int count)
    {
        var grant = Assert.Single(Reading.ReadArticle("Engagements de la Ville", $"La Ville s'engage à :\n- {text} ;\n- prêter une salle.").Grants);
        Assert.Equal((years, first, count), (grant.FiscalYears!.Text, grant.FiscalYears.FirstYear, grant.FiscalYears.Count));
    }

    [Fact]
    public void The_year_that_opens_a_sentence_on_a_payment_is_its_year() =>
        Assert.Equal("Pour 2027", Assert.Single(Reading.ReadArticle("Engagements de la Ville", "Pour 2027, la Ville verse une subvention de 12 000 €.").Grants).FiscalYears?.Text);

    [Theory]
    [InlineData("en 2027, 2028 et 2029", "en 2027, 2028 et 2029", 2027, 3)]
    [InlineData("en 2027, en 2028 et en 2029", "en 2027, en 2028 et en 2029", 2027, 3)]
    [InlineData("pour l'équipement de la salle en 2027", "en 2027", 2027, 1)]
    [InlineData("pour la halle construite en 1998, en 2027", "en 2027", 2027, 1)]
    [InlineData("pour la rénovation de la halle construite en 1998", null, null, null)]
    [InlineData("pour la halle construite par la Ville en 1998 et en 2005", null, null, null)]
    [InlineData("pour le programme voté en 2019", null, null, null)]
    [InlineData("pour l'atelier tenu de 1990 à 2005", null, null, null)]
    [InlineData("pour l'atelier initié en 2022", null, null, null)]
    [InlineData("pour le programme engagé en 2019", null, null, null)]
    [InlineData("pour le programme arrêté en 2022", null, null, null)]
    [InlineData("pour les travaux débutés en 2021", null, null, null)]
    [InlineData("pour l'atelier qui ouvre en 2022", null, null, null)]
    [InlineData("pour la halle, construite en 1998", null, null, null)]
    [InlineData(", comme en 2024", null, null, null)]
    [InlineData(", soit autant qu'en 2024", null, null, null)]
    [InlineData("pour la mobilité des lycéens en 2027", "en 2027", 2027, 1)]
    [InlineData("à la Communauté des Lacs en 2027", "en 2027", 2027, 1)]
    [InlineData("pour le programme voté en 2019, en 2027", "en 2027", 2027, 1)]
    public void A_list_of_years_is_whole_and_the_year_of_something_else_is_none(string text, string? years, int? first, int? count)
    {
        var grant = Assert.Single(Reading.ReadArticle("Engagements de la Ville", $"La Ville s'engage à :\n- verser 10 000 € {text} ;\n- prêter une salle.").Grants);
        Assert.Equal((years, first, count), (grant.FiscalYears?.Text, grant.FiscalYears?.FirstYear, grant.FiscalYears?.Count));
    }

    [Theory]
    [InlineData("Modalités de versement de la participation", "La Ville verse 8 400 € à la signature et 3 600 € au 30 juin.")]
    [InlineData("Modalités de versement de la participation", "La Ville verse 70 % à la signature et le reste au 30 juin.")]
    [InlineData("Versement de la participation", "La Ville verse 12 000 € au 30 juin.")]
    [InlineData("Participation de la Ville", "La Ville verse un solde de 3 600 €.")]
    [InlineData("Participation de la Ville", "La Ville verse le solde de la subvention, soit 3 600 €.")]
    [InlineData("Participation de la Ville", "Elle verse 50 % de cette subvention à la signature et le solde en fin d'exercice.")]
    [InlineData("Participation de la Ville", "Elle verse 70 % de la subvention en mars et 30 % de la subvention en juin.")]
    [InlineData("Versement de la participation", "La Ville verse 70 % de la subvention à la signature.")]
    public void Instalments_of_a_grant_are_no_further_ones(string title, string text)
    {
        var grant = Assert.Single(Reading.ReadArticles($"Article 1 : Objet\n\nUn partenariat.\n\nArticle 2 : Engagements de la Ville\n\nLa Ville s'engage à verser une subvention de 12 000 €.\n\nArticle 3 : {title}\n\n{text}").Grants);
        Assert.Equal(12_000m, grant.Amount);
    }

    [Theory]
    [InlineData("verser une subvention d'investissement de 30 000 €", "verser 5 000 € par an au titre du fonctionnement, à compter de la signature", 5_000)]
    [InlineData("verser 30 000 € pour la halle", "verser 12 000 € par an pendant trois ans à compter de la notification", 12_000)]
    [InlineData("verser 30 000 € pour la halle", "verser 12 000 € à compter de la signature", 12_000)]
    [InlineData("verser 30 000 € pour la halle", "verser 12 000 € pour la deuxième tranche de travaux", 12_000)]
    public void A_further_grant_is_no_instalment_of_the_first(string first, string second, int amount)
    {
        var grants = Reading.ReadArticle("Engagements de la Ville", $"La Ville s'engage à :\n- {first} ;\n- {second}.").Grants;
        Assert.Equal([30_000m, amount], grants.Select(grant => grant.Amount!.Value));
    }

    [Fact]
    public void A_part_of_two_payments_is_an_instalment_of_the_promise_before() =>
        Assert.Equal(12_000m, Assert.Single(Reading.ReadArticle("Engagements de la Ville", "La Ville s'engage à verser une subvention de 12 000 €. Elle verse 50 % de cette subvention à la signature et le solde en fin d'exercice.").Grants).Amount);

    [Theory]
    [InlineData("La Ville verse 50 % à la signature et le solde au 30 juin.", null, null)]
    [InlineData("La Ville verse 50 % dès la signature et le solde au 30 juin.", null, null)]
    [InlineData("La Ville verse 50 % de la subvention à la signature.", null, null)]
    [InlineData("La Ville verse 40 % du coût des travaux.", 40.0, null)]
    [InlineData("La Ville verse 12 000 €, dont 50 % à la signature.", null, 12_000.0)]
    public void A_share_under_a_title_of_payments_is_a_grant_only_of_what_is_no_grant(string text, double? rate, double? amount)
    {
        var grants = Reading.ReadArticles($"Article 1 : Objet\n\nUn partenariat.\n\nArticle 3 : Participation de la Ville\n\nLa participation est fixée à 12 000 €.\n\nArticle 4 : Modalités de versement de la participation\n\n{text}").Grants;
        Assert.Equal(((decimal?)rate, (decimal?)amount), (grants.SingleOrDefault()?.Rate, grants.SingleOrDefault()?.Amount));
    }

    [Theory]
    [InlineData("Elle verse la subvention en deux fois : 50 % à la signature et 50 % en fin d'exercice.")]
    [InlineData("Elle versera cette subvention en deux fois : 50 % au 30 juin et 50 % au 31 décembre.")]
    [InlineData("Elle s'engage à verser la subvention de fonctionnement en deux fois : 50 % à la notification et 50 % au solde.")]
    [InlineData("Elle verse sa subvention de 20 000 € à la signature.")]
    public void To_pay_the_grant_is_no_further_one(string text)
    {
        var grant = Assert.Single(Reading.ReadArticle("Participation de la Ville", $"La Ville attribue une subvention de 20 000 €. {text}").Grants);
        Assert.Equal((20_000m, null), (grant.Amount, grant.Rate));
    }

    [Fact]
    public void What_is_paid_at_a_moment_is_no_rate_of_it()
    {
        var grants = Reading.ReadArticle("Participation de la Ville", "La Ville verse la subvention en deux fois : 50 % à la signature et 50 % au solde.").Grants;
        Assert.All(grants, grant => Assert.Equal((null, null), (grant.Rate, grant.Base)));
    }

    [Fact]
    public void The_grant_of_another_nature_is_a_further_one() =>
        Assert.Equal(
            [20_000m, 5_000m],
            Reading.ReadArticle("Participation de la Ville", "La Ville attribue une subvention d'investissement de 20 000 €. Elle verse la subvention de fonctionnement de 5 000 €.").Grants.Select(grant => grant.Amount!.Value));

    [Theory]
    [InlineData("La Ville verse 30 % maximum des dépenses éligibles.", 30, "dépenses éligibles")]
    [InlineData("La Ville verse 40 % HT du coût des travaux.", 40, "coût des travaux")]
    [InlineData("La Ville verse 40 % environ du coût TTC des travaux.", 40, "coût TTC des travaux")]
    [InlineData("La Ville verse 40 % au maximum du coût des travaux.", 40, "coût des travaux")]
    public void A_share_that_is_bounded_is_a_grant_where_payments_are_settled(string text, int rate, string what)
    {
        var grant = Assert.Single(Reading.ReadArticle("Participation de la Ville et modalités de versement", text).Grants);
        Assert.Equal((rate, what), (grant.Rate, grant.Base));
    }

    [Theory]
    [InlineData("La participation de la Ville est fixée à 12 000 €.", 12_000, null)]
    [InlineData("La contribution annuelle de la Ville de Boisclair est fixée à la somme de 12 000 € en 2027.", 12_000, null)]
    [InlineData("La participation de la Ville est fixée à 30 % du coût des travaux.", null, 30)]
    [InlineData("La Ville s'engage à verser une subvention de 8 000 €. La participation de la Ville est fixée à 8 000 €.", 8_000, null)]
    [InlineData("La participation du public est fixée à 5 €.", null, null)]
    [InlineData("La participation est fixée à 5 €.", null, null)]
    public void What_a_party_pays_may_be_fixed_without_a_verb_of_its_own(string text, int? amount, int? rate)
    {
        var grant = Reading.ReadArticle("Participation de la Ville", text).Grants.SingleOrDefault();
        Assert.Equal((amount, rate, amount is null && rate is null ? null : Ville), (grant?.Amount, grant?.Rate, grant?.Party));
    }

    [Fact]
    public void What_is_paid_at_the_signature_and_promised_nowhere_else_is_a_grant() =>
        Assert.Equal(10_000m, Assert.Single(Reading.ReadArticle("Engagements de la Ville", "La Ville s'engage à verser 10 000 € à la signature.").Grants).Amount);

    [Theory]
    [InlineData("La Ville et l'Association s'engagent à verser une subvention de 10 000 €.", 1)]
    [InlineData("La Ville et l'Association s'engagent à :\n- verser une subvention de 10 000 € ;\n- ouvrir une salle.", 1)]
    [InlineData("Les parties s'engagent à rechercher 80 % de subventions.", 0)]
    public void A_grant_of_two_together_is_of_nobody_alone(string text, int count) =>
        Assert.Equal(Enumerable.Repeat((string?)null, count), Reading.ReadArticle("Engagements", text).Grants.Select(grant => grant.Party));

    [Fact]
    public void A_blank_of_two_together_is_open()
    {
        var read = Reading.ReadArticle("Engagements", "La Ville et l'Association s'engagent à verser une subvention de …… % du coût des travaux.");
        Assert.Equal((null, GrantValueState.Blank), (Assert.Single(read.Grants).Party, read.Grants[0].State));
        Assert.Equal((OpenPointKind.BlankRate, null, true), (Assert.Single(read.OpenPoints).Kind, read.OpenPoints[0].Owner, read.OpenPoints[0].BlocksSignature));
    }

    [Fact]
    public void To_grant_a_subsidy_is_to_promise_it()
    {
        var read = Reading.ReadArticle("Contribution de la Ville", "La Ville accorde une subvention de …… % du coût des travaux.");
        Assert.Equal("ville-de-boisclair", Assert.Single(read.Grants).Party);
        Assert.Equal("ville-de-boisclair", Assert.Single(read.OpenPoints, point => point.Kind == OpenPointKind.BlankRate).Owner);
    }

    [Fact]
    public void An_amount_to_fill_in_is_one_grant_and_one_open_point()
    {
        var read = Reading.ReadArticle("Engagements de la Ville", "La Ville s'engage à :\n- verser [à compléter] € au titre des équipements ;\n- prêter une salle.");
        Assert.Equal(GrantValueState.Blank, Assert.Single(read.Grants).State);
        Assert.Equal(OpenPointKind.BlankAmount, Assert.Single(read.OpenPoints, point => point.Source.Article == read.Grants[0].Source.Article).Kind);
    }

    [Theory]
    [InlineData("verser une subvention de fonctionnement de 12 500,50 € pour l'exercice 2025", GrantNature.Operating, null, 12_500.50, GrantValueState.Stated)]
    [InlineData("verser une subvention d'investissement de 40 % du coût des travaux", GrantNature.Investment, 40.0, null, GrantValueState.Stated)]
    [InlineData("financer à hauteur de 12,5 pour cent les dépenses de fonctionnement", GrantNature.Operating, 12.5, null, GrantValueState.Stated)]
    [InlineData("verser une subvention de fonctionnement de …… €", GrantNature.Operating, null, null, GrantValueState.Blank)]
    [InlineData("verser une subvention de fonctionnement de 20 000 €, soit 40 % du budget", GrantNature.Operating, 40.0, 20_000.0, GrantValueState.Stated)]
    [InlineData("verser une subvention de fonctionnement de 20 000 €, dans la limite de 80 % des dépenses", GrantNature.Operating, null, 20_000.0, GrantValueState.Stated)]
    [InlineData("verser une subvention de fonctionnement de …… €, dans la limite de 80 % des dépenses", GrantNature.Operating, null, null, GrantValueState.Blank)]
    [InlineData("mettre gratuitement à disposition une salle", GrantNature.InKind, null, null, GrantValueState.NotStated)]
    internal void Grant_is_read(string text, GrantNature nature, double? rate, double? amount, GrantValueState state)
    {
        var grant = Assert.Single(Reading.ReadArticle("Engagements de la Ville", $"La Ville s'engage à :\n- {text}.").Grants);
        Assert.Equal((nature, (decimal?)rate, (decimal?)amount, state), (grant.Nature!.Value, grant.Rate, grant.Amount, grant.State));
    }

    [Theory]
    [InlineData("verser une subvention d'investissement de … % du coût des travaux et une subvention de fonctionnement de … % du budget annuel", "Investment/coût des travaux/Blank Operating/budget annuel/Blank")]
    [InlineData("verser une subvention d'investissement de 30 % du coût des travaux, ainsi qu'une participation de …… % aux dépenses de fonctionnement", "Investment/coût des travaux/Stated Operating/dépenses de fonctionnement/Blank")]
    [InlineData("verser une subvention d'investissement de 10 000 € et une subvention de fonctionnement de 2 000 €", "Investment//Stated Operating//Stated")]
    [InlineData("verser une subvention d'investissement de 30 % du coût des travaux et une subvention de fonctionnement de 20 000 €", "Investment/coût des travaux/Stated Operating//Stated")]
    [InlineData("verser une subvention d'investissement de … % du coût des travaux et une dotation de fonctionnement de …… €", "Investment/coût des travaux/Blank Operating//Blank")]
    [InlineData("verser une subvention d'investissement de 10 000 € et une aide de fonctionnement de 2 000 €", "Investment//Stated Operating//Stated")]
    [InlineData("verser une subvention d'investissement de 30 % du coût des travaux, dans la limite de 80 % des aides publiques", "Investment/coût des travaux/Stated")]
    public void One_promise_may_hold_several_grants(string text, string expected)
    {
        var grants = Reading.ReadArticle("Engagements de la Ville", $"La Ville s'engage à :\n- {text}.").Grants;

        Assert.Equal(expected, string.Join(' ', grants.Select(grant => $"{grant.Nature}/{grant.Base}/{grant.State}")));
    }

    [Fact]
    public void Years_said_before_the_grants_are_those_of_each()
    {
        var grants = Reading.ReadArticle("Engagements de la Ville", "La Ville s'engage à :\n- verser, durant les trois premiers exercices, une subvention d'investissement de 30 % du coût des travaux et une subvention de fonctionnement de 20 % du budget.").Grants;

        Assert.Equal([3, 3], grants.Select(grant => grant.FiscalYears?.Count));
    }

    [Theory]
    [InlineData("au titre des exercices 2025 à 2027", 3, 2025)]
    [InlineData("pour les années 2025 et 2026", 2, 2025)]
    [InlineData("pendant deux ans", 2, null)]
    [InlineData("durant le premier exercice", 1, null)]
    public void Fiscal_years_are_counted(string text, int count, int? first)
    {
        var grant = Assert.Single(Reading.ReadArticle("Engagements de la Ville", $"La Ville s'engage à :\n- verser une subvention de 100 € {text}.").Grants);
        Assert.Equal((count, first), (grant.FiscalYears!.Count, grant.FiscalYears.FirstYear));
    }
}
