using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Outlines;

/// <summary>Articles that letters number, that sections hold, or that nothing numbers.</summary>
public sealed class WordHeadingTests
{
    private const string Object = "Un partenariat.";
    private const string Term = "La convention est conclue pour deux ans à compter de sa signature.";

    [Theory]
    [InlineData("Article A. Objet\n\n{0}\n\nArticle B. Durée\n\n{1}", "Article A|Article B")]
    [InlineData("Article A – Objet\n\n{0}\n\nArticle B – Durée\n\n{1}", "Article A|Article B")]
    [InlineData("ARTICLE A\n\nOBJET\n\n{0}\n\nARTICLE B\n\nDURÉE\n\n{1}", "ARTICLE A|ARTICLE B")]
    [InlineData("Section 1 – Objet\n\n{0}\n\nSection 2 – Durée\n\n{1}", "Section 1|Section 2")]
    public void Letters_and_sections_number_articles(string articles, string numbers)
    {
        var agreement = Reading.ReadArticles(articles.Replace("{0}", Object, StringComparison.Ordinal).Replace("{1}", Term, StringComparison.Ordinal));
        Assert.Equal(numbers.Split('|'), agreement.Articles.Select(article => article.NumberAsWritten));
        Assert.Equal(["1", "2"], agreement.Articles.Select(article => article.Number));
        Assert.Equal((Object, 2), (Assert.Single(agreement.Purposes).Quote, agreement.Term!.Duration!.Count));
        Assert.DoesNotContain(agreement.Findings, finding => finding.Code is FindingCodes.ArticleNumbering or FindingCodes.DanglingReference);
    }

    [Fact]
    public void The_letter_I_is_the_ninth_behind_H()
    {
        var articles = string.Join("\n\n", "ABCDEFGHIJ".Select(letter => $"Article {letter}. Point {letter}\n\nUne clause."));
        Assert.Equal(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"], Reading.ReadArticles(articles).Articles.Select(article => article.Number));
    }

    [Theory]
    [InlineData("Article D. 612-3 du code de l'éducation.")]
    [InlineData("Article A de la convention de 2019.")]
    public void A_reference_is_no_lettered_article(string line) =>
        Assert.Equal(["1", "2"], Reading.ReadArticle("Durée", $"Vu ce qui suit :\n\n{line}").Articles.Select(article => article.Number));

    [Fact]
    public void Sections_start_again_below_each_title()
    {
        var agreement = Reading.ReadArticles($"Titre 1 – Projet\n\nSection 1 – Objet\n\n{Object}\n\nSection 2 – Lieu\n\nIci.\n\nTitre 2 – Fin\n\nSection 1 – Durée\n\n{Term}");
        Assert.Equal(["1", "1.1", "1.2", "2", "2.1"], agreement.Articles.Select(article => article.Number));
    }

    [Theory]
    [InlineData("OBJET\n\n{0}\n\nDURÉE DE LA CONVENTION\n\n{1}", "OBJET|DURÉE DE LA CONVENTION")]
    [InlineData("Objet de la convention\n\n{0}\n\nDurée\n\n{1}", "Objet de la convention|Durée")]
    [InlineData("OBJET\n{0}\n\nSITES\n\nDeux.\n\nDURÉE\n{1}", "OBJET|SITES|DURÉE")]
    public void Headings_that_nothing_numbers_are_articles_in_their_order(string articles, string headings)
    {
        var result = Reading.ImportArticles(articles.Replace("{0}", Object, StringComparison.Ordinal).Replace("{1}", Term, StringComparison.Ordinal) + "\n\nFait à Boisclair, le 3 juin 2026.\n\nPOUR LA VILLE\n\nLE MAIRE");
        var agreement = result.Agreement!;
        Assert.Equal(headings.Split('|'), agreement.Articles.Select(article => article.Heading));
        Assert.Equal(Enumerable.Range(1, agreement.Articles.Count).Select(number => $"{number}"), agreement.Articles.Select(article => article.Number));
        Assert.All(agreement.Articles, article => Assert.Empty(article.NumberAsWritten));
        Assert.Equal(2, agreement.Term!.Duration!.Count);
        Coverage.AssertComplete(result);
    }

    [Theory]
    [InlineData("OBJET\n\nUn partenariat.")]
    [InlineData("Une convention.\n\nLa Ville s'engage à ouvrir une salle.\n\nDurée : deux ans")]
    [InlineData("Durée de la convention est de deux ans.\n\nObjet du litige.")]
    public void A_text_without_two_headings_is_refused_and_says_what_was_looked_for(string text)
    {
        var refusal = Reading.ImportArticles(text).Refusal!;
        Assert.Equal(ImportCodes.NotAnAgreement, refusal.Code);
        Assert.Contains("articles", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Durée : deux ans")]
    [InlineData("Durée: deux ans")]
    [InlineData("La subvention est versée sur le compte suivant :\n\nIBAN FR76 3000 4000 0001")]
    [InlineData("La subvention est versée à :\n\nPERCEPTION DE BOISCLAIR")]
    [InlineData("SIRET 123 456 789 00012")]
    public void A_line_that_says_something_is_no_heading(string line) =>
        Assert.Equal(["OBJET", "MOYENS"], Reading.ReadArticles($"OBJET\n\n{Object}\n\nMOYENS\n\nUne salle.\n\n{line}\n\nElle est chauffée.").Articles.Select(article => article.Heading));

    [Fact]
    public void Articles_of_a_numbered_text_are_its_numbers_alone() => Assert.Equal(
        ["Objet", "Durée"],
        Reading.ReadArticles($"Article 1 : Objet\n\n{Object}\n\nENGAGEMENTS\n\nCelui de se voir.\n\nArticle 2 : Durée\n\n{Term}").Articles.Select(article => article.Heading));
}
