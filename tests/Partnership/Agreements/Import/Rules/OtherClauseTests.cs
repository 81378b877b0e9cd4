namespace SkillsHub.Partnership.Tests.Agreements.Import.Rules;

/// <summary>A second party that promises in the same sentence.</summary>
public sealed class OtherClauseTests
{
    private const string Ville = "ville-de-boisclair";
    private const string Association = "association-savoirs-partages";

    [Theory]
    [InlineData("La Ville verse 30 000 € et l'Association verse 20 000 € par an.", "La Ville verse 30 000 €|l'Association verse 20 000 € par an.")]
    [InlineData("La Ville s'engage à prêter une salle et l'Association s'engage à l'entretenir.", "La Ville s'engage à prêter une salle|l'Association s'engage à l'entretenir.")]
    [InlineData("La Ville s'engage à verser 30 000 € pour les ateliers qui ont lieu à Boisclair et l'Association s'engage à verser 20 000 €.", "La Ville s'engage à verser 30 000 € pour les ateliers qui ont lieu à Boisclair|l'Association s'engage à verser 20 000 €.")]
    [InlineData("La Ville verse 30 000 € pour des ateliers s'adressant aux jeunes ainsi que pour le matériel et l'Association verse 20 000 €.", "La Ville verse 30 000 € pour des ateliers s'adressant aux jeunes ainsi que pour le matériel|l'Association verse 20 000 €.")]
    [InlineData("La Ville finance 30 % des dépenses, tandis que l'Association prend en charge le solde.", "La Ville finance 30 % des dépenses|l'Association prend en charge le solde.")]
    public void Each_clause_is_of_its_own_party(string sentence, string clauses)
    {
        var agreement = Reading.ReadArticle("Engagements", sentence);
        Assert.Equal([Ville, Association], agreement.Commitments.Select(commitment => commitment.Party!));
        Assert.Equal(clauses.Split('|'), agreement.Commitments.Select(commitment => commitment.Text));
        Assert.Empty(agreement.Unread);
    }

    [Fact]
    public void Each_pays_what_its_clause_says() => Assert.Equal(
        [(Ville, 30_000m, false), (Association, 20_000m, true)],
        Reading.ReadArticle("Engagements", "La Ville verse 30 000 € et l'Association verse 20 000 € par an.").Grants.Select(grant => (grant.Party!, grant.Amount!.Value, grant.IsPerYear)));

    [Theory]
    [InlineData("La Ville finance 30 % et l'Association 20 % des dépenses.")]
    [InlineData("La Ville finance les travaux à 30 % et l'Association à 20 %.")]
    [InlineData("La Ville verse une subvention de 5 000 € et l'Association la même somme.")]
    [InlineData("La Ville s'engage à ouvrir la salle et l'Association à la tenir.")]
    [InlineData("La Ville met à disposition une salle, l'Association finançant le mobilier.")]
    [InlineData("La Ville verse 30 000 € pour les ateliers qui ont lieu à Boisclair et l'Association verse 20 000 €.")]
    [InlineData("La Ville s'engage à ouvrir la salle si l'école finance le chauffage et l'Association assure l'accueil.")]
    public void A_clause_that_may_be_a_part_of_the_first_leaves_both_to_a_person(string sentence)
    {
        var agreement = Reading.ReadArticle("Engagements", sentence);
        Assert.Empty(agreement.Commitments);
        Assert.Empty(agreement.Grants);
        Assert.Single(agreement.Unread);
    }

    [Theory]
    [InlineData("La Ville verse à l'Association une somme de 3 000 €.")]
    [InlineData("La Ville s'engage à financer les ateliers que l'école et l'Association assurent.")]
    [InlineData("La Ville s'engage à entretenir le matériel de l'école, dont l'école et l'Association assurent le suivi.")]
    [InlineData("La Ville s'engage à ce que l'Association figure sur les affiches et que la presse soit invitée.")]
    public void A_party_that_is_only_named_promises_nothing(string sentence) =>
        Assert.Equal((Ville, sentence), (Assert.Single(Reading.ReadArticle("Engagements", sentence).Commitments).Party!, Reading.ReadArticle("Engagements", sentence).Commitments[0].Text));

    [Fact]
    public void The_sums_of_several_years_are_a_grant_for_each()
    {
        var grants = Reading.ReadArticle("Engagements", "La Ville s'engage à verser 12 000 € en 2026, 13 000 € en 2027 et 14 000 € en 2028.").Grants;
        Assert.Equal([(12_000m, 2026), (13_000m, 2027), (14_000m, 2028)], grants.Select(grant => (grant.Amount!.Value, grant.FiscalYears!.FirstYear!.Value)));
    }

    [Theory]
    [InlineData("La Ville s'engage à verser 12 000 € en 2026 et 8 000 € en 2027, soit 20 000 € au total.", 8_000)]
    [InlineData("La Ville s'engage à verser 12 000 € en 2026 et 8 000 € en 2027, soit une subvention totale de 20 000 €.", 8_000)]
    [InlineData("La Ville, dont le budget est voté en mars, s'engage à verser 12 000 € en 2026 et 13 000 € en 2027.", 13_000)]
    public void What_is_said_around_the_sums_of_several_years_takes_none_away(string sentence, int second)
    {
        var grants = Reading.ReadArticle("Engagements", sentence).Grants;
        Assert.Equal([(12_000m, 2026), (second, 2027)], grants.Select(grant => (grant.Amount!.Value, grant.FiscalYears!.FirstYear!.Value)));
    }

    [Theory]
    [InlineData("une subvention de 20 000 €, dont 12 000 € en 2026 et 8 000 € en 2027")]
    [InlineData("une subvention de 20 000 €, soit 12 000 € en 2026 et 8 000 € en 2027")]
    [InlineData("une subvention de 20 000 €, répartie à raison de 12 000 € en 2026 et 8 000 € en 2027")]
    public void The_parts_of_a_sum_are_no_grants_beside_it(string sum)
    {
        var grant = Assert.Single(Reading.ReadArticle("Engagements", $"La Ville s'engage à verser {sum}.").Grants);
        Assert.Equal((20_000m, null), (grant.Amount, grant.FiscalYears?.FirstYear));
    }

    [Theory]
    [InlineData("Pour mémoire, la Ville a attribué en 2025 une subvention de 10 000 € pour l'étude préalable.")]
    [InlineData("La Ville a financé l'étude à hauteur de 20 000 €.")]
    public void What_was_paid_is_promised_no_more(string sentence)
    {
        var agreement = Reading.ReadArticle("Financement", sentence);
        Assert.Empty(agreement.Commitments);
        Assert.Empty(agreement.Grants);
    }
}
