namespace SkillsHub.Partnership.Tests.Agreements.Import.Outlines;

public sealed class OutlineTests
{
    private const string Parties =
        """
        Entre :

        La Ville de Boisclair, 2 place du Marché, 01234 BOISCLAIR, représentée par son Maire,

        Et

        La Région des Lacs, 1 quai du Lac, 01000 LACVILLE, représentée par sa Présidente,


        """;

    [Fact]
    public void Articles_without_the_word_article_are_found_while_they_count_up()
    {
        var agreement = Reading.Read(Parties + "1. Objet\n\nUn partenariat.\n\n2. Moyens\n\n2.1 Apports de la Ville\n\nLa Ville prête une salle.\n\n3. Durée\n\nLa convention est conclue pour deux ans.");
        Assert.Equal(["1", "2", "2.1", "3"], agreement.Articles.Select(article => article.Number));
        Assert.Equal("2", agreement.Articles[2].Parent);
    }

    [Fact]
    public void Title_under_its_number_and_title_broken_by_the_margin_are_whole()
    {
        var agreement = Reading.Read(Parties + "Article 1er\nOBJET\n\nUn partenariat.\n\nArticle 2 : Engagements de la Ville de Boisclair et de\nses établissements\n\nRien.");
        Assert.Equal(["OBJET", "Engagements de la Ville de Boisclair et de ses établissements"], agreement.Articles.Select(article => article.Heading));
    }

    [Fact]
    public void Table_of_contents_is_no_article()
    {
        var agreement = Reading.Read("SOMMAIRE\nArticle 1 : Objet ........ 2\nArticle 2 : Durée ........ 3\n\n" + Parties + "Article 1 : Objet\n\nUn partenariat.\n\nArticle 2 : Durée\n\nDeux ans.");
        Assert.Equal(["1", "2"], agreement.Articles.Select(article => article.Number));
        Assert.Equal(3, agreement.PageMarks.Count);
    }

    [Theory]
    [InlineData("SOMMAIRE\n\n1. Objet\n2. Durée\n3. Litiges\n\n")]
    [InlineData("SOMMAIRE\n\n1. Objet\n\n2. Durée\n\n3. Litiges\n\n")]
    [InlineData("")]
    public void Contents_without_the_word_article_hide_no_article(string contents)
    {
        var result = Reading.Import("CONVENTION\n\n" + contents + Parties + "1. Objet\n\nUn partenariat, pour :\n\n1. Former\n2. Informer\n\n2. Durée\n\nDeux ans.\n\n3. Litiges\n\nAucun.");
        Assert.Equal([("1", "Objet"), ("2", "Durée"), ("3", "Litiges")], result.Agreement!.Articles.Select(article => (article.Number, article.Heading)));
        Assert.Equal(2, result.Agreement.Parties.Count);
        Coverage.AssertComplete(result);
    }

    [Theory]
    [InlineData("Article 1 : Objet\nArticle 2 : Durée\n\n")]
    [InlineData("Article 1 : Objet\n\nArticle 2 : Durée\n\n")]
    [InlineData("")]
    public void Parties_are_those_behind_the_contents_though_a_cover_names_them(string contents)
    {
        var result = Reading.Import("CONVENTION\n\nEntre\n\nLa Ville de Boisclair,\n\nEt\n\nLa Région des Lacs,\n\n" + contents + Parties + "Article 1 : Objet\n\nUn partenariat.\n\nArticle 2 : Durée\n\nDeux ans.");
        Assert.All(result.Agreement!.Parties, party => Assert.NotNull(party.Address));
        Assert.Equal(2, result.Agreement.Parties.Count);
        Assert.Equal(["1", "2"], result.Agreement.Articles.Select(article => article.Number));
        Coverage.AssertComplete(result);
    }

    [Fact]
    public void Parties_of_a_model_in_annex_are_not_those_of_the_agreement()
    {
        var agreement = Reading.Read(Parties + "Article 1 : Objet\n\nUn partenariat.\n\nArticle 2 : Durée\n\nDeux ans.\n\nFait à Boisclair, le 2 mai 2025.\n\nANNEXE 1 – Modèle\n\nEntre :\n\nLa Ville de Nulleville, 2 rue A, 01000 X, représentée par son Maire,\n\nEt\n\nLe Département du Lac, 2 rue B, 01000 X, représenté par son Président,\n\nArticle 1 : Objet\n\nUn modèle.");
        Assert.Equal(["ville-de-boisclair", "region-des-lacs"], agreement.Parties.Select(party => party.Slug));
    }

    [Fact]
    public void Reference_at_the_start_of_a_line_is_no_article()
    {
        var agreement = Reading.Read(Parties + "Article 1 : Objet\n\nLe partenariat respecte l'\nArticle 2 et ses suites, ainsi que\nl'article 3 du code.\n\nArticle 2 : Durée\n\nDeux ans.");
        Assert.Equal(["1", "2"], agreement.Articles.Select(article => article.Number));
    }

    [Fact]
    public void Annex_with_articles_of_its_own_stays_an_annex()
    {
        var agreement = Reading.Read(Parties + "Article 1 : Objet\n\nUn partenariat.\n\nArticle 2 : Durée\n\nDeux ans.\n\nFait à Boisclair, le 2 mai 2025.\n\nANNEXE A – Règlement\n\nArticle 1 : Horaires\n\nOuvert le matin.\n\nArticle 2 : Clés\n\nElles sont à l'accueil.");
        Assert.Equal(2, agreement.Articles.Count);
        Assert.Equal(("A", "Règlement", true), (agreement.Annexes[0].Number, agreement.Annexes[0].Title, agreement.Annexes[0].IsPresent));
    }

    [Fact]
    public void Page_numbers_and_rulings_are_marks()
    {
        var agreement = Reading.Read(Parties + "Article 1 : Objet\n\nUn partenariat dont le\n\n- 3 -\n\nbut est de former.\n\n______\n\nArticle 2 : Durée\n\nDeux ans.");
        Assert.Equal(["- 3 -", "______"], agreement.PageMarks.Select(mark => mark.Quote));
        Assert.Equal("Un partenariat dont le\nbut est de former.", Assert.Single(agreement.Purposes).Quote);
    }

    [Fact]
    public void Word_cut_at_the_line_end_is_whole_again_and_a_compound_keeps_its_hyphen()
    {
        var agreement = Reading.Read(Parties + "Article 1 : Objet\n\nX.\n\nArticle 2 : Engagements de la Ville\n\nLa Ville s'engage à :\n- aider la Sous-\nPréfecture et le dévelop-\npement ;\n- aller au-\ndelà.");
        Assert.Equal(["aider la Sous-Préfecture et le développement ;", "aller au-delà."], agreement.Commitments.Select(commitment => commitment.Text));
        Assert.Equal("aider la Sous-\nPréfecture et le dévelop-\npement ;", agreement.Commitments[0].Source.Quote);
    }

    [Fact]
    public void Blank_line_inside_a_sentence_does_not_end_it()
    {
        var agreement = Reading.Read(Parties + "Article 1 : Objet\n\nX.\n\nArticle 2 : Engagements de la Ville\n\nLa Ville s'engage à :\n\n• ouvrir une salle aux associations de\n\nBoisclair ;\n\n• la chauffer.\n\nElle fait le reste.");
        Assert.Equal(["ouvrir une salle aux associations de Boisclair ;", "la chauffer."], agreement.Commitments.Select(commitment => commitment.Text));
        Assert.Equal("Elle fait le reste.", Assert.Single(agreement.Unread).Quote);
    }

    [Theory]
    [InlineData("•")]
    [InlineData("–")]
    [InlineData("-")]
    [InlineData("*")]
    [InlineData("◦")]
    [InlineData("▪")]
    [InlineData("\uF0B7")]
    [InlineData("➢")]
    [InlineData("a)")]
    [InlineData("1°")]
    [InlineData("1)")]
    [InlineData("(i)")]
    public void Any_bullet_starts_an_item(string bullet)
    {
        var agreement = Reading.ReadArticle("Engagements de la Ville", $"La Ville s'engage à :\n{bullet} ouvrir une salle ;\n{bullet} la chauffer.");
        Assert.Equal(["ouvrir une salle ;", "la chauffer."], agreement.Commitments.Select(commitment => commitment.Text));
    }

    [Fact]
    public void Dash_inside_a_sentence_is_no_bullet()
    {
        var agreement = Reading.ReadArticle("Engagements de la Ville", "La Ville s'engage à ouvrir chaque jour de la semaine, pour tous les habitants\n- même en été - une salle d'étude.");
        Assert.Equal("La Ville s'engage à ouvrir chaque jour de la semaine, pour tous les habitants - même en été - une salle d'étude.", Assert.Single(agreement.Commitments).Text);
    }

    [Fact]
    public void Sub_items_are_promised_one_by_one()
    {
        var agreement = Reading.ReadArticle("Engagements de la Ville", "La Ville s'engage à :\n\n• prêter :\n  - une salle ;\n  - un bureau ;\n• payer l'eau.");
        Assert.Equal(["une salle ;", "un bureau ;", "payer l'eau."], agreement.Commitments.Select(commitment => commitment.Text));
        Assert.All(agreement.Commitments, commitment => Assert.Equal("ville-de-boisclair", commitment.Party));
    }
}
