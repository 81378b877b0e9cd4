using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Outlines;

public sealed class SubArticleTests
{
    [Theory]
    [InlineData("3.1 Engagements de la Ville\n\nLa Ville s'engage à prêter une salle.\n\n3.2 Engagements de l'Association\n\nL'Association s'engage à l'ouvrir.")]
    [InlineData("3.1. Engagements de la Ville\nLa Ville s'engage à prêter une salle.\n3.2. Engagements de l'Association\nL'Association s'engage à l'ouvrir.")]
    public void Bare_numbers_under_an_article_are_its_parts(string text)
    {
        var agreement = Agreement(text);
        Assert.Equal(["1", "2", "3", "3.1", "3.2", "4"], agreement.Articles.Select(article => article.Number));
        Assert.Equal(["3", "3"], agreement.Articles.Select(article => article.Parent).OfType<string>());
        Assert.Equal(
            [("3.1", "ville-de-boisclair"), ("3.2", "association-savoirs-partages")],
            agreement.Commitments.Select(commitment => (commitment.Article!, commitment.Party!)));
    }

    [Fact]
    public void Parts_may_hold_the_roman_number_of_their_article()
    {
        var agreement = Reading.ReadArticles("ARTICLE I – Objet\n\nUn partenariat.\n\nARTICLE II – Engagements\n\nII.1 Engagements de la Ville\n\nLa Ville s'engage à prêter une salle.\n\nII.2 Engagements de l'Association\n\nL'Association s'engage à l'ouvrir.");
        Assert.Equal(["1", "2", "2.1", "2.2"], agreement.Articles.Select(article => article.Number));
        Assert.Equal(["2.1", "2.2"], agreement.Commitments.Select(commitment => commitment.Article!));
    }

    [Theory]
    [InlineData("2.1 Engagements de la Ville\n\nLa Ville s'engage à prêter une salle.")]
    [InlineData("3.2 Engagements de la Ville\n\nLa Ville s'engage à prêter une salle.")]
    [InlineData("3.1 La Ville s'engage à prêter une salle")]
    [InlineData("3.1 La Ville prête aux habitants, aux écoles et à toutes les associations\nune salle.")]
    [InlineData("3.1 La Ville verse chaque année une subvention de 12 000 €")]
    [InlineData("3.1 La Ville met une salle à disposition des habitants")]
    [InlineData("4. Salle du rez-de-chaussée")]
    public void Other_numbers_are_text(string text) =>
        Assert.Equal(["1", "2", "3", "4"], Agreement(text).Articles.Select(article => article.Number));

    private static AgreementExtract Agreement(string text) => Reading.ReadArticles(
        $"Article 1 : Objet\n\nUn partenariat.\n\nArticle 2 : Lieu\n\nBoisclair.\n\nArticle 3 : Engagements\n\n{text}\n\nArticle 4 : Durée\n\nDeux ans.");
}
