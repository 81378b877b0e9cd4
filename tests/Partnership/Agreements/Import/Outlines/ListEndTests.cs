namespace SkillsHub.Partnership.Tests.Agreements.Import.Outlines;

public sealed class ListEndTests
{
    [Theory]
    [InlineData("chauffer la salle.")]
    [InlineData("chauffer la salle ;")]
    public void A_sentence_right_under_a_list_is_no_part_of_its_last_item(string last)
    {
        var agreement = Reading.ReadArticle("Engagements de la Ville", $"La Ville s'engage, sous réserve du vote des crédits, à :\n- prêter une salle ;\n- {last}\nSi la fréquentation le justifie, elle s'engage également à :\n- ouvrir le samedi.");
        Assert.Equal(
            [("prêter une salle ;", "sous réserve du vote des crédits"), (last, "sous réserve du vote des crédits"), ("ouvrir le samedi.", "Si la fréquentation le justifie")],
            agreement.Commitments.Select(commitment => (commitment.Text, commitment.Condition!)));
    }

    [Theory]
    [InlineData("prêter une salle à\nBoisclair.", "prêter une salle à Boisclair.")]
    [InlineData("inviter le Maire, M.\nDurand.", "inviter le Maire, M. Durand.")]
    [InlineData("prêter une salle.\nelle est chauffée.", "prêter une salle. elle est chauffée.")]
    [InlineData("prêter à l'Association la plus grande des salles de la mairie.\n  Elle est chauffée.", "prêter à l'Association la plus grande des salles de la mairie. Elle est chauffée.")]
    public void An_item_that_the_margin_cut_goes_on(string item, string text) =>
        Assert.Equal(text, Assert.Single(Reading.ReadArticle("Engagements de la Ville", $"La Ville s'engage à :\n- {item}").Commitments).Text);

    [Theory]
    [InlineData("→")]
    [InlineData("➢")]
    [InlineData("▪")]
    [InlineData("✓")]
    [InlineData("➔")]
    public void Arrows_and_ticks_are_bullets(string bullet) =>
        Assert.Equal(["prêter une salle ;", "la chauffer."], Reading.ReadArticle("Engagements de la Ville", $"La Ville s'engage à :\n{bullet} prêter une salle ;\n{bullet} la chauffer.").Commitments.Select(commitment => commitment.Text));
}
