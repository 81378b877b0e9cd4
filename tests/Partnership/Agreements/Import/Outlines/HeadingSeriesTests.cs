namespace SkillsHub.Partnership.Tests.Agreements.Import.Outlines;

/// <summary>Articles that do not say « article ».</summary>
public sealed class HeadingSeriesTests
{
    private const string Object = "La convention organise un partenariat.";
    private const string Term = "La convention est conclue pour une durée de trois ans à compter de sa signature.";
    private const string Promise = "La Ville s'engage à prêter une salle.";

    [Theory]
    [InlineData("A – Objet", "B – Durée", "C – Engagements")]
    [InlineData("A. OBJET", "B. DURÉE", "C. ENGAGEMENTS")]
    [InlineData("A) Objet", "B) Durée", "C) Engagements")]
    [InlineData("A. – Objet", "B. – Durée", "C. – Engagements")]
    [InlineData("I - OBJET", "II - DURÉE", "III - ENGAGEMENTS")]
    [InlineData("§ 1 Objet", "§ 2 Durée", "§ 3 Engagements")]
    [InlineData("§ 1. Objet", "§ 2. Durée", "§ 3. Engagements")]
    [InlineData("TITRE I – Objet", "TITRE II – Durée", "TITRE III – Engagements")]
    [InlineData("CHAPITRE 1 : Objet", "CHAPITRE 2 : Durée", "CHAPITRE 3 : Engagements")]
    [InlineData("1. OBJET", "2. DURÉE", "3. ENGAGEMENTS")]
    [InlineData("1/ Objet", "2/ Durée", "3/ Engagements")]
    [InlineData("1°) Objet", "2°) Durée", "3°) Engagements")]
    [InlineData("Art. premier. – Objet", "Art. 2. – Durée", "Art. 3. – Engagements")]
    public void Headings_of_one_style_are_articles(string first, string second, string third)
    {
        var agreement = Reading.ReadArticles($"{first}\n\n{Object}\n\n{second}\n\n{Term}\n\n{third}\n\n{Promise}");
        Assert.Equal(["1", "2", "3"], agreement.Articles.Select(article => article.Number));
        Assert.Equal(["OBJET", "DURÉE", "ENGAGEMENTS"], agreement.Articles.Select(article => article.Heading.ToUpperInvariant()));
        Assert.Equal(3, agreement.Term!.Duration!.Count);
        Assert.Equal("3", Assert.Single(agreement.Commitments).Article);
    }

    [Fact]
    public void Chapters_are_parts_of_titles()
    {
        var agreement = Reading.ReadArticles($"TITRE I\nDISPOSITIONS GÉNÉRALES\n\nCHAPITRE 1 – Objet\n\n{Object}\n\nCHAPITRE 2 – Durée\n\n{Term}\n\nTITRE II – MOYENS\nCHAPITRE 3 – Engagements\n\n{Promise}");
        Assert.Equal(["1", "1.1", "1.2", "2", "2.3"], agreement.Articles.Select(article => article.Number));
        Assert.Equal(["TITRE I", "CHAPITRE 1", "CHAPITRE 2", "TITRE II", "CHAPITRE 3"], agreement.Articles.Select(article => article.NumberAsWritten));
        Assert.Equal("DISPOSITIONS GÉNÉRALES", agreement.Articles[0].Heading);
    }

    [Fact]
    public void Capitals_need_no_blank_lines_and_numbered_parties_are_no_articles()
    {
        var agreement = Reading.Read(
            $"""
            CONVENTION
            Entre les soussignés :
            1. La Ville de Boisclair, 2 place du Marché, 01234 BOISCLAIR, représentée par son Maire, ci-après « la Ville »,
            2. L'Association Savoirs Partagés, 8 rue des Tilleuls, 01234 BOISCLAIR, représentée par sa Présidente,
            Il est convenu ce qui suit :
            1. OBJET
            {Object}
            2. DURÉE
            {Term}
            3. ENGAGEMENTS
            3.1 ENGAGEMENTS DE LA VILLE
            {Promise}
            3.2 ENGAGEMENTS DE L'ASSOCIATION
            L'Association s'engage à :
            1. ouvrir la salle ;
            2. tenir un registre.
            4. LITIGES
            Les litiges sont réglés à l'amiable.
            """);
        Assert.Equal(2, agreement.Parties.Count);
        Assert.Equal(["1", "2", "3", "3.1", "3.2", "4"], agreement.Articles.Select(article => article.Number));
        Assert.Equal([("3.1", "ville-de-boisclair"), ("3.2", "association-savoirs-partages"), ("3.2", "association-savoirs-partages")], agreement.Commitments.Select(commitment => (commitment.Article!, commitment.Party!)));
    }

    [Fact]
    public void What_stands_between_two_articles_is_a_part_of_the_first()
    {
        var agreement = Reading.ReadArticles($"A – Objet\n\n{Object}\n\n1. Lieu\n\nBoisclair.\n\n2. Public\n\nLes habitants.\n\nB – Durée\n\n{Term}\n\nC – Engagements\n\n{Promise}");
        Assert.Equal(["A", "B", "C"], agreement.Articles.Select(article => article.NumberAsWritten));
    }

    [Fact]
    public void Lettered_parts_of_a_numbered_article_are_none()
    {
        var agreement = Reading.ReadArticles($"1. Objet\n\nA. Lieu\n\nBoisclair.\n\nB. Public\n\nLes habitants.\n\nC. Salle\n\nLa grande.\n\n2. Durée\n\n{Term}");
        Assert.Equal(["1", "2"], agreement.Articles.Select(article => article.NumberAsWritten));
    }

    [Fact]
    public void Letters_of_an_annex_are_none()
    {
        var agreement = Reading.ReadArticles($"1. Objet\n\n{Object}\n\n2. Durée\n\n{Term}\n\nFait à Boisclair, le 3 juin 2026.\n\nANNEXES\n\nA. – Plan\n\nTrois salles.\n\nB. – Budget\n\nDix euros.\n\nC. – Règlement\n\nChacun range.");
        Assert.Equal(["1", "2"], agreement.Articles.Select(article => article.NumberAsWritten));
        Assert.Equal(["A", "B", "C"], agreement.Annexes.Select(annex => annex.Number!));
    }

    [Fact]
    public void Figures_that_run_across_sections_are_the_articles()
    {
        var agreement = Reading.ReadArticles($"SECTION 1 – DISPOSITIONS GÉNÉRALES\n\n1. Objet\n\n{Object}\n\n2. Durée\n\n{Term}\n\nSECTION 2 – MOYENS\n\n3. Engagements de la Ville\n\n{Promise}\n\n4. Litiges\n\nLes litiges sont réglés à l'amiable.");
        Assert.Equal(["1", "2", "3", "4"], agreement.Articles.Select(article => article.NumberAsWritten));
        Assert.Equal("3", Assert.Single(agreement.Commitments).Article);
    }

    [Fact]
    public void Figures_that_each_section_counts_anew_are_its_parts()
    {
        var agreement = Reading.ReadArticles($"SECTION 1 – DISPOSITIONS GÉNÉRALES\n\n1. Objet\n\n{Object}\n\n2. Durée\n\n{Term}\n\nSECTION 2 – MOYENS\n\n1. Engagements de la Ville\n\n{Promise}\n\n2. Suivi\n\nChacun veille.\n\n3. Litiges\n\nLes litiges sont réglés à l'amiable.");
        Assert.Equal(["SECTION 1", "SECTION 2"], agreement.Articles.Select(article => article.NumberAsWritten));
        Assert.Equal("2", Assert.Single(agreement.Commitments).Article);
    }

    [Theory]
    [InlineData("A Boisclair\n\nLe maire.\n\nB Boisclair\n\nLa présidente.")]
    [InlineData("Salle\n\nUn partenariat.\n\nChauffage\n\nDeux ans.")]
    public void Other_lines_are_no_articles(string text) => Assert.NotNull(Reading.Import(
        $"Entre :\n\nLa Ville de Boisclair, 2 place du Marché, 01234 BOISCLAIR, représentée par son Maire,\n\nEt\n\nLe Lycée Haut, 1 rue Neuve, 01234 BOISCLAIR, représenté par son proviseur,\n\n{text}").Refusal);
}
