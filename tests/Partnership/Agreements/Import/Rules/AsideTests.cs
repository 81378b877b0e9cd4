namespace SkillsHub.Partnership.Tests.Agreements.Import.Rules;

public sealed class AsideTests
{
    private const string Ville = "ville-de-boisclair";

    [Theory]
    [InlineData("les frais de déplacement n'excédant pas 1 000 € par an ;")]
    [InlineData("l'hébergement pour une durée ne dépassant pas cinq jours ;")]
    [InlineData("les charges ne relevant pas du propriétaire ;")]
    [InlineData("les charges n'en relevant pas ;")]
    [InlineData("l'examen de tout dossier refusé ;")]
    [InlineData("la garde de tout enfant né avant 2024 ;")]
    [InlineData("l'inscription à la faculté de Boisclair ;")]
    [InlineData("la halle lorsqu'elle n'est pas occupée ;")]
    [InlineData("les charges auxquelles l'Association ne peut faire face ;")]
    public void An_item_that_bounds_what_is_promised_is_kept(string item)
    {
        var agreement = Reading.ReadArticle("Engagements de la Ville", $"La Ville prend en charge :\n- {item}\n- les fluides.");
        Assert.Equal([item, "les fluides."], agreement.Commitments.Select(commitment => commitment.Text));
        Assert.All(agreement.Commitments, commitment => Assert.Equal(Ville, commitment.Party));
    }

    [Theory]
    [InlineData("Lorsque ses locaux ne sont pas disponibles, la Ville met à disposition une autre salle.")]
    [InlineData("Si les crédits ne sont pas épuisés, la Ville verse une subvention de 10 000 €.")]
    [InlineData("La Ville, si les crédits ne sont pas épuisés, verse une subvention de 10 000 €.")]
    [InlineData("La Ville, dont le budget ne permet pas davantage, verse une subvention de 10 000 €.")]
    [InlineData("La Ville, n'ayant pas de halle, met à disposition une autre salle.")]
    [InlineData("L'Association ne peut louer la halle, la Ville met à disposition une autre salle.")]
    public void What_an_aside_denies_leaves_the_promise(string sentence)
    {
        var commitment = Assert.Single(Reading.ReadArticle("Engagements de la Ville", sentence).Commitments);
        Assert.Equal((sentence, Ville), (commitment.Text, commitment.Party));
    }

    [Theory]
    [InlineData("La Ville, qui peut se faire assister, doit :")]
    [InlineData("Lorsque la halle n'est pas libre, la Ville :")]
    [InlineData("Lorsque la halle n'est pas libre, la Ville met à disposition :")]
    [InlineData("La Ville prend en charge les travaux qui ne peuvent attendre, soit :")]
    [InlineData("La Ville prend en charge les travaux qui ne peuvent attendre l'été :")]
    public void What_the_words_ahead_of_a_list_say_aside_leaves_the_list(string lead) =>
        Assert.Equal(["une salle ;", "les fluides."], Reading.ReadArticle("Engagements de la Ville", $"{lead}\n- une salle ;\n- les fluides.").Commitments.Select(commitment => commitment.Text));

    [Theory]
    [InlineData("Si l'Association le demande, la Ville ne verse aucune aide.")]
    [InlineData("La Ville, qui ne verse aucune aide, ouvre une salle.")]
    [InlineData("La Ville n'est pas tenue des impôts, taxes ou charges, que l'Association verse à des tiers.")]
    [InlineData("Aucune aide n'est due si, au 1er janvier, la Ville verse une aide à un tiers.")]
    [InlineData("Si l'Association le demande, la Ville peut, sans y être tenue :\n- verser 5 000 €.")]
    [InlineData("La Ville met la halle à la charge de l'Association, qui ne peut :\n- verser 5 000 €.")]
    [InlineData("La Ville s'engage à :\n- ouvrir la salle.\n\nLa Ville prend en charge :\n- l'accès est refusé aux mineurs.", 1)]
    public void What_the_main_clause_denies_is_left_unread(string text, int kept = 0) =>
        Assert.Equal(kept, Reading.ReadArticle("Engagements de la Ville", text).Commitments.Count);
}
