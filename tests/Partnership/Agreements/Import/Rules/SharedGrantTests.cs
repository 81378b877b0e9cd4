using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Rules;

/// <summary>Whose a figure is when two pay.</summary>
public sealed class SharedGrantTests
{
    private const string Ville = "ville-de-boisclair";
    private const string Association = "association-savoirs-partages";

    [Theory]
    [InlineData("La Ville et l'Association financent respectivement 30 % et 20 % des travaux.", "travaux")]
    [InlineData("La Ville et l'Association cofinancent les travaux à hauteur, respectivement, de 30 % et de 20 % de leur coût.", "leur coût")]
    [InlineData("La Ville et l'Association s'engagent à financer le projet à des taux respectifs de 30 % et 20 % du coût total.", "coût total")]
    public void Each_has_the_figure_of_its_turn(string sentence, string of)
    {
        var agreement = Reading.ReadArticle("Financement", sentence);
        Assert.Equal([(Ville, 30m, of), (Association, 20m, of)], agreement.Grants.Select(grant => (grant.Party!, grant.Rate!.Value, grant.Base!)));
        Assert.Empty(agreement.Unread);
    }

    [Theory]
    [InlineData("La Ville et l'Association versent respectivement 10 000 € et 5 000 € par an.")]
    [InlineData("La Ville et l'Association versent chaque année respectivement 10 000 € et 5 000 €.")]
    [InlineData("La Ville et l'Association versent respectivement une subvention annuelle de 10 000 € et de 5 000 €.")]
    public void Sums_of_each_are_theirs_each_year(string sentence) => Assert.Equal(
        [(Ville, 10_000m, true), (Association, 5_000m, true)],
        Reading.ReadArticle("Financement", sentence).Grants.Select(grant => (grant.Party!, grant.Amount!.Value, grant.IsPerYear)));

    [Theory]
    [InlineData("La Ville et l'Association versent respectivement une subvention de 10 000 € et de 5 000 €.")]
    [InlineData("La Ville et l'Association versent respectivement des subventions de 10 000 € et 5 000 €.")]
    public void The_sum_of_one_is_not_what_that_of_the_other_is_for(string sentence) => Assert.Equal(
        [(Ville, 10_000m, null), (Association, 5_000m, (string?)null)],
        Reading.ReadArticle("Financement", sentence).Grants.Select(grant => (grant.Party!, grant.Amount!.Value, grant.Base)));

    [Fact]
    public void A_blank_is_asked_of_the_one_whose_turn_it_is()
    {
        var agreement = Reading.ReadArticle("Financement", "La Ville et l'Association financent respectivement 30 % et … % des travaux.");
        Assert.Equal([(Ville, GrantValueState.Stated), (Association, GrantValueState.Blank)], agreement.Grants.Select(grant => (grant.Party!, grant.State)));
        Assert.Equal(Association, Assert.Single(agreement.OpenPoints, point => point.Kind == OpenPointKind.BlankRate).Owner);
    }

    [Theory]
    [InlineData("La Ville et l'Association financent à parts égales les travaux, pour 40 000 €.")]
    [InlineData("La Ville et l'Association financent chacune une part des travaux, dans la limite de 20 %.")]
    [InlineData("La Ville et l'Association financent 30 % et 20 % des travaux.")]
    [InlineData("La Ville et l'Association financent respectivement 30 % des travaux.")]
    [InlineData("La Ville et l'Association s'engagent à verser respectivement une subvention d'investissement de 30 000 € et une subvention de fonctionnement de 10 000 €.")]
    [InlineData("La Ville et l'Association versent respectivement 10 000 € par an et 5 000 € une seule fois.")]
    [InlineData("La Ville et l'Association versent 10 000 € et 5 000 €, respectivement en 2026 et en 2027.")]
    public void What_nobody_says_is_no_grant_and_is_left_to_a_person(string sentence)
    {
        var agreement = Reading.ReadArticle("Financement", sentence);
        Assert.Empty(agreement.Grants);
        Assert.Equal(sentence, Assert.Single(agreement.Unread).Quote);
        Assert.True(Assert.Single(agreement.Commitments).IsCommon);
    }

    [Fact]
    public void A_blank_that_is_nobody_s_alone_is_asked_of_all()
    {
        var agreement = Reading.ReadArticle("Financement", "La Ville et l'Association financent à parts égales les travaux, pour ……… €.");
        Assert.Empty(agreement.Grants);
        Assert.Null(Assert.Single(agreement.OpenPoints, point => point.Kind == OpenPointKind.BlankAmount).Owner);
    }

    [Fact]
    public void A_limit_of_both_is_left_to_a_person()
    {
        var agreement = Reading.ReadArticle("Financement", "La Ville et l'Association financent respectivement 30 % et 20 % des travaux, dans la limite de 9 000 €.");
        Assert.Equal([(30m, null), (20m, (decimal?)null)], agreement.Grants.Select(grant => (grant.Rate!.Value, grant.Ceiling)));
        Assert.Single(agreement.Unread);
    }

    [Fact]
    public void The_sum_of_one_year_is_no_grant_beside_that_of_all()
    {
        var agreement = Reading.ReadArticle(
            "Contribution financière",
            "La Ville contribue financièrement pour un montant maximal de 27 000 €, équivalent à 50 % du coût total du programme. Pour l'année 2026, la Ville contribue financièrement pour un montant de 9 000 €.");
        Assert.Equal((50m, 27_000m, "coût total du programme"), (Assert.Single(agreement.Grants).Rate!.Value, agreement.Grants[0].Amount!.Value, agreement.Grants[0].Base!));
        Assert.Contains("9 000", Assert.Single(agreement.Unread).Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mettre gratuitement à disposition de l'Association le bâtiment Nord, hors fluides", "bâtiment Nord")]
    [InlineData("mettre gratuitement à disposition une salle de cours", "une salle de cours")]
    [InlineData("mettre à la disposition des habitants, à titre gratuit, une salle de cours", "une salle de cours")]
    [InlineData("mettre une salle de cours à disposition gratuitement de l'Association", "une salle de cours")]
    [InlineData("mettre gratuitement l'atelier à la disposition de l'Association", "atelier")]
    [InlineData("mettre gratuitement à disposition des locaux de la mairie", "des locaux de la mairie")]
    [InlineData("mettre ce lieu à disposition, à titre gratuit", null)]
    [InlineData("prêter gratuitement une salle de cours", "une salle de cours")]
    public void What_is_lent_is_neither_the_words_of_lending_nor_who_may_use_it(string promise, string? of)
    {
        var grant = Assert.Single(Reading.ReadArticle("Engagements de la Ville", $"La Ville s'engage à {promise}.").Grants);
        Assert.Equal((GrantNature.InKind, of), (grant.Nature, grant.Base));
    }
}
