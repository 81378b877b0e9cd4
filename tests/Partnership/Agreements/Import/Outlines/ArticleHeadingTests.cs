using SkillsHub.Partnership.Agreements.Import.Outlines;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Outlines;

public sealed class ArticleHeadingTests
{
    [Theory]
    [InlineData("Article 1 : Objet", "1", "Article 1", "Objet")]
    [InlineData("Article 1er : Objet", "1", "Article 1er", "Objet")]
    [InlineData("Article premier", "1", "Article premier", "")]
    [InlineData("ARTICLE I – DURÉE", "1", "ARTICLE I", "DURÉE")]
    [InlineData("ARTICLE IV.2 - Suivi", "4.2", "ARTICLE IV.2", "Suivi")]
    [InlineData("Art. 3-2 – Apports", "3.2", "Art. 3-2", "Apports")]
    [InlineData("Art 7 Résiliation", "7", "Art 7", "Résiliation")]
    [InlineData("Article 6 bis : Avenants", "6 bis", "Article 6 bis", "Avenants")]
    [InlineData("Article 6bis) Avenants", "6 bis", "Article 6bis", "Avenants")]
    [InlineData("ARTICLE 2.1. Gouvernance", "2.1", "ARTICLE 2.1", "Gouvernance")]
    [InlineData("CLAUSE 2 : Apports", "2", "CLAUSE 2", "Apports")]
    [InlineData("CLAUSE PREMIÈRE : Finalité", "1", "CLAUSE PREMIÈRE", "Finalité")]
    [InlineData("Article n° 4 — Suivi", "4", "Article n° 4", "Suivi")]
    [InlineData("  Article\u00A05\u00A0: Prix", "5", "Article\u00A05", "Prix")]
    public void Heading_is_read_in_any_style(string line, string number, string written, string title)
    {
        var heading = ArticleHeading.Find(line);
        Assert.Equal((number, written, title), (heading?.Number, heading?.NumberAsWritten, line[heading!.TitleColumn..].Trim()));
    }

    [Theory]
    [InlineData("article 3 de la présente convention")]
    [InlineData("Article 12 de la loi du 1er juillet 1901")]
    [InlineData("Article L. 6313-1 du code du travail")]
    [InlineData("Articles de presse et affiches")]
    [InlineData("Article 5 ci-dessus.")]
    [InlineData("Artisans du territoire")]
    public void Sentence_about_an_article_is_no_heading(string line) => Assert.Null(ArticleHeading.Find(line));
}
