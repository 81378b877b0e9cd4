namespace SkillsHub.Partnership.Tests.Agreements.Import.Outlines;

public sealed class OneLineArticleTests
{
    [Fact]
    public void What_stands_behind_the_number_on_its_line_is_read_as_text()
    {
        var agreement = Reading.ReadArticles("Article 1er. – La Ville s'engage à prêter une salle à l'Association.\n\nArticle 2. – La convention est conclue pour une durée de trois ans à compter de sa signature.\n");
        Assert.Equal("La Ville s'engage à prêter une salle à l'Association.", Assert.Single(agreement.Commitments).Text);
        Assert.Equal(3, agreement.Term?.Duration?.Count);
        Assert.Equal(["La Ville s'engage à prêter une salle à l'Association.", "La convention est conclue pour une durée de trois ans à compter de sa signature."], agreement.Articles.Select(article => article.Text));
    }

    [Fact]
    public void What_no_rule_reads_there_is_left_for_a_person() =>
        Assert.Contains(
            Reading.ReadArticles("Article 1er. – Le goûter est servi à seize heures dans la cour.\n\nArticle 2. – Durée\n\nLa convention est conclue pour trois ans.\n").Unread,
            passage => passage.Quote == "Le goûter est servi à seize heures dans la cour.");

    [Fact]
    public void A_title_stays_one_though_it_ends_with_a_full_stop() =>
        Assert.Equal(
            "La Ville s'engage à prêter une salle.",
            Reading.ReadArticles("Article 1er. – Engagements de la Ville et de l'Association.\n\nLa Ville s'engage à prêter une salle.\n\nArticle 2. – Durée\n\nLa convention est conclue pour trois ans.\n").Articles[0].Text);
}
