using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Outlines;

/// <summary>Numbers that count paragraphs and items of an article.</summary>
public sealed class CountedMarkerTests
{
    private const string Ville = "ville-de-boisclair";
    private const string Association = "association-savoirs-partages";

    [Theory]
    [InlineData("I. – La Ville s'engage à prêter une salle.\n\nII. – L'Association s'engage à l'ouvrir.")]
    [InlineData("A. La Ville s'engage à prêter une salle.\nB. L'Association s'engage à l'ouvrir.")]
    [InlineData("A – La Ville s'engage à prêter une salle.\n\nB – L'Association s'engage à l'ouvrir.")]
    [InlineData("1) La Ville s'engage à prêter une salle.\n2) L'Association s'engage à l'ouvrir.")]
    [InlineData("1° La Ville s'engage à prêter une salle.\n2° L'Association s'engage à l'ouvrir.")]
    [InlineData("1°) La Ville s'engage à prêter une salle.\n2°) L'Association s'engage à l'ouvrir.")]
    [InlineData("Les parties conviennent que :\n- La Ville s'engage à prêter une salle.\n- L'Association s'engage à l'ouvrir.")]
    public void Each_says_who_promises(string text)
    {
        var agreement = Reading.ReadArticle("Engagements des parties", text);
        Assert.Equal(
            [(Ville, "La Ville s'engage à prêter une salle."), (Association, "L'Association s'engage à l'ouvrir.")],
            agreement.Commitments.Select(commitment => (commitment.Party!, commitment.Text)));
        Assert.DoesNotContain(agreement.Findings, finding => finding.Code == FindingCodes.UnknownPromisor);
    }

    [Theory]
    [InlineData("I. – La Ville s'engage à :\n- prêter une salle ;\n- la chauffer.\n\nII. – L'Association s'engage à :\n- l'ouvrir.")]
    [InlineData("1) La Ville s'engage à :\n- prêter une salle ;\n- la chauffer.\n2) L'Association s'engage à :\n- l'ouvrir.")]
    [InlineData("A. Engagements de la Ville\n\n- prêter une salle ;\n- la chauffer.\n\nB. Engagements de l'Association\n\n- l'ouvrir.")]
    public void Each_may_lead_a_list(string text)
    {
        var agreement = Reading.ReadArticle("Engagements de l'Association", text);
        Assert.Equal([(Ville, "prêter une salle ;"), (Ville, "la chauffer."), (Association, "l'ouvrir.")], agreement.Commitments.Select(commitment => (commitment.Party!, commitment.Text)));
    }

    [Theory]
    [InlineData("La Ville s'engage à :\n1. ouvrir une salle ;\n2. tenir un registre ;\n3. publier un bilan.")]
    [InlineData("La Ville s'engage à :\n\n1 - ouvrir une salle ;\n\n2 - tenir un registre ;\n\n3 - publier un bilan.")]
    [InlineData("La Ville s'engage à :\n1/ ouvrir une salle ;\n2/ tenir un registre ;\n3/ publier un bilan.")]
    [InlineData("La Ville s'engage à : 1. ouvrir une salle ; 2. tenir un registre ; 3. publier un bilan.")]
    [InlineData("La Ville s'engage à : a) ouvrir une salle ; b) tenir un registre ; c) publier un bilan.")]
    public void Items_in_lower_case_are_promises_of_their_own(string text)
    {
        var agreement = Reading.ReadArticle("Engagements", text);
        Assert.Equal([(Ville, "ouvrir une salle"), (Ville, "tenir un registre"), (Ville, "publier un bilan")], agreement.Commitments.Select(commitment => (commitment.Party!, commitment.Text.TrimEnd(' ', ';', '.'))));
        Assert.All(agreement.Commitments, commitment => Assert.StartsWith("La Ville s'engage à", commitment.LeadIn!.Quote, StringComparison.Ordinal));
    }

    [Fact]
    public void An_item_of_another_does_not_end_the_list() => Assert.Equal(
        [Ville, Association, Ville],
        Reading.ReadArticle("Engagements", "La Ville s'engage à :\n- prêter une salle ;\n- L'Association s'engage à l'ouvrir ;\n- la chauffer.").Commitments.Select(commitment => commitment.Party!));

    [Theory]
    [InlineData("B. Durand est chargé de la salle.")]
    [InlineData("V. Hugo est le nom de la salle.")]
    public void Initials_are_words_of_their_sentence(string text) =>
        Assert.Contains(Reading.ReadArticle("Apports", text).Unread, passage => passage.Quote == text);

    [Fact]
    public void Figures_that_the_margin_cut_off_are_no_items() => Assert.Single(
        Reading.ReadArticle("Engagements", "La Ville s'engage à prêter une salle au titre des travaux prévus par son article\n2. toutefois elle en garde la clé.").Commitments);
}
