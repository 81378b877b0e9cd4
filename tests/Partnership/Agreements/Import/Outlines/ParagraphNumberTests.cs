namespace SkillsHub.Partnership.Tests.Agreements.Import.Outlines;

public sealed class ParagraphNumberTests
{
    [Theory]
    [InlineData("2.1 La Ville s'engage à prêter une salle.\n2.2 L'Association s'engage à l'ouvrir.")]
    [InlineData("§ 1. La Ville s'engage à prêter une salle.\n§ 2. L'Association s'engage à l'ouvrir.")]
    public void The_number_of_a_paragraph_is_no_part_of_its_promise(string text) =>
        Assert.Equal(
            [("ville-de-boisclair", "La Ville s'engage à prêter une salle."), ("association-savoirs-partages", "L'Association s'engage à l'ouvrir.")],
            Reading.ReadArticle("Engagements", text).Commitments.Select(commitment => (commitment.Party!, commitment.Text)));

    [Theory]
    [InlineData("§ 1. La Ville s'engage, sous réserve du vote des crédits, à :")]
    [InlineData("2.1 La Ville s'engage, sous réserve du vote des crédits, à :")]
    public void A_numbered_paragraph_may_lead_a_list(string lead)
    {
        var agreement = Reading.ReadArticle("Apports", $"{lead}\n- prêter une salle ;\n- la chauffer.");
        Assert.Equal([("ville-de-boisclair", "sous réserve du vote des crédits"), ("ville-de-boisclair", "sous réserve du vote des crédits")], agreement.Commitments.Select(commitment => (commitment.Party!, commitment.Condition!)));
        Assert.DoesNotContain(agreement.Findings, finding => finding.Code == SkillsHub.Partnership.Agreements.Import.FindingCodes.UnknownPromisor);
    }

    [Theory]
    [InlineData("§ 3. La Ville est chargée de partager son expérience.")]
    [InlineData("2.3 La Ville est chargée de partager son expérience.")]
    public void What_is_left_unread_keeps_its_number(string text) =>
        Assert.Contains(Reading.ReadArticle("Apports", text).Unread, passage => passage.Quote == text);

    [Fact]
    public void The_number_of_another_article_is_a_word_of_the_sentence() =>
        Assert.Equal("3.1 Les parties s'engagent à se réunir.", Assert.Single(Reading.ReadArticle("Engagements", "3.1 Les parties s'engagent à se réunir.").Commitments).Text);

    [Theory]
    [InlineData("§ 2.1.", "§ 2.2.", "§ 2.3.")]
    [InlineData("§2.1", "§2.2", "§2.3")]
    public void A_numbered_paragraph_ends_the_list_above_it(string first, string second, string third)
    {
        var agreement = Reading.ReadArticles(
            $"""
            Article 1 : Objet

            La convention organise un partenariat.

            Article 2 : Engagements

            {first} La Ville s'engage à :
            * prêter une salle ;
            * la chauffer.
            {second} L'Association s'engage à accueillir quarante personnes.
            {third} La Ville pourra, si elle le souhaite, s'engager à verser un complément.
            """);

        Assert.Equal(
            [("ville-de-boisclair", "prêter une salle ;"), ("ville-de-boisclair", "la chauffer."), ("association-savoirs-partages", "L'Association s'engage à accueillir quarante personnes.")],
            agreement.Commitments.Select(commitment => (commitment.Party, commitment.Text)));
        Assert.Contains(agreement.Unread, passage => passage.Quote.Contains("pourra", StringComparison.Ordinal));
    }
}
