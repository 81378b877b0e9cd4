using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Rules;

public sealed class AnnexTests
{
    [Theory]
    [InlineData("Le calendrier figure dans une annexe à la convention.")]
    [InlineData("Le budget est annexé à la convention.")]
    [InlineData("LE BUDGET FIGURE DANS L'ANNEXE A LA CONVENTION.")]
    [InlineData("Le budget vient en annexe à l'appui de la demande.")]
    public void The_preposition_behind_annexe_is_no_letter(string text) =>
        Assert.DoesNotContain(Reading.ReadArticle("Moyens", text).Annexes, annex => annex.Number is not null);

    [Theory]
    [InlineData("Le budget figure à l'annexe A.", "A")]
    [InlineData("Le budget figure à l'annexe B de la convention.", "B")]
    [InlineData("LE BUDGET FIGURE A L'ANNEXE II.", "II")]
    public void A_lettered_annex_keeps_its_letter(string text, string number) =>
        Assert.Equal(number, Assert.Single(Reading.ReadArticle("Moyens", text).Annexes).Number);

    [Theory]
    [InlineData("Le règlement joint en annexe B est affiché.", "B")]
    [InlineData("Le règlement joint en annexe II.", "II")]
    [InlineData("Le règlement joint en annexe de la convention est affiché.", null)]
    [InlineData("Le règlement joint en annexe a été affiché.", null)]
    public void What_is_joined_as_an_annex_is_one(string text, string? number) =>
        Assert.Equal(number, Assert.Single(Reading.ReadArticle("Moyens", text).Annexes).Number);

    [Theory]
    [InlineData("ANNEXES À LA CONVENTION")]
    [InlineData("ANNEXES AU CONTRAT")]
    [InlineData("ANNEXES :")]
    public void A_title_over_all_annexes_is_none_of_them(string title)
    {
        var result = Reading.Import(Agreement($"{title}\n\nAnnexe 1 – Budget\n\nSalle : 4 000 €.\n\nAnnexe 2 – Plan\n\nUne salle."));
        Assert.Equal([("1", "Budget", true), ("2", "Plan", true)], result.Agreement!.Annexes.Select(annex => (annex.Number!, annex.Title, annex.IsPresent)));
        Assert.DoesNotContain(result.Agreement.OpenPoints, point => point.BlocksSignature);
        Coverage.AssertComplete(result);
    }

    [Fact]
    public void Signatures_stand_before_an_annex_that_has_articles_of_its_own()
    {
        var result = Reading.Import(Agreement("ANNEXE 1 – Règlement de la salle\n\nArticle 1 : Horaires\n\nOuvert le matin.\n\nArticle 2 : Clés\n\nElles sont à l'accueil."));
        Assert.Equal("Fait à Boisclair, le ………", result.Agreement!.SignatureBlock[0].Quote);
        Assert.Equal(["1", "2"], result.Agreement.Articles.Select(article => article.Number));
        Assert.Equal(["Objet", "Durée"], result.Agreement.Articles.Select(article => article.Heading));
        Assert.DoesNotContain(result.Agreement.OpenPoints, point => point.Source.Quote.Contains("Fait à", StringComparison.Ordinal));
        Coverage.AssertComplete(result);
    }

    private static string Agreement(string annexes) =>
        $"""
        Entre :

        La Ville de Boisclair, 2 place du Marché, 01234 BOISCLAIR, représentée par son Maire,

        Et

        La Région des Lacs, 1 quai du Lac, 01000 LACVILLE, représentée par sa Présidente,

        Article 1 : Objet

        Un partenariat.

        Article 2 : Durée

        La convention est conclue pour deux ans à compter de sa signature.

        Fait à Boisclair, le ………

        Pour la Ville

        Pour la Région

        {annexes}
        """;

    [Fact]
    public void A_title_says_whether_its_annex_comes_along()
    {
        var annexes = Reading.Import(Agreement("ANNEXE I : Programme d'actions (jointe)\nANNEXE II : Budget (à joindre)")).Agreement!.Annexes;
        Assert.Equal([("I", "Programme d'actions", true), ("II", "Budget", false)], annexes.Select(annex => (annex.Number!, annex.Title, annex.IsPresent)));
    }

    [Theory]
    [InlineData("ANNEXES\n\nA. – Budget\n\nRecettes : 4 000 €.\n\nB. – Plan des locaux\n\nTrois salles.\n\nAnnexe n° 3 – Règlement\n\nChacun range.", "A Budget True|B Plan des locaux True|3 Règlement True")]
    [InlineData("ANNEXE N° 1 – PLAN\n\nA. – Cave\n\nUne salle.\n\nB. – Grenier\n\nDeux salles.", "1 PLAN True")]
    [InlineData("ANNEXE N°2\nBUDGET PRÉVISIONNEL\n\nRecettes : 4 000 €.\n\nAnnexe n° 3. Règlement.\n\nChacun range.", "2 BUDGET PRÉVISIONNEL True|3 Règlement True")]
    [InlineData("LISTE DES ANNEXES\n\nAnnexe n° 1 – Plan\nAnnexe n° 2 – Budget\n\nAnnexe n° 1 – Plan\n\nTrois salles.", "2 Budget False|1 Plan True")]
    [InlineData("Liste des annexes :\n- Annexe 1 : Plan ;\n- Annexe n° 2 : Budget.", "1 Plan False|2 Budget False")]
    [InlineData("Annexe 1 : Plan\nAnnexe 2 : Budget\n\nPour la Commune, le maire\nPour l’Association, la présidente", "1 Plan False|2 Budget False")]
    [InlineData("Liste des annexes :\n- Annexe 1 : Plan\n- Annexe 2 : Budget\n\nLe maire, Anne Roy                La présidente, Luce Petit", "1 Plan False|2 Budget False")]
    [InlineData("Annexe 1 : Composition\n\nPour la Ville : le maire et un élu.", "1 Composition True")]
    [InlineData("Annexe 1 : Budget (sera jointe ultérieurement)\n\nPour la Commune, le maire", "1 Budget False")]
    public void Headings_behind_the_signatures_are_those_of_annexes(string annexes, string expected)
    {
        var text = $"Article 1 : Objet\n\nUn partenariat.\n\nArticle 2 : Durée\n\nDeux ans.\n\nFait à Boisclair, le 3 juin 2026.\n\nPour la Ville          Pour l'Association\n\n{annexes}";
        var agreement = Reading.ReadArticles(text);
        Assert.Equal(expected, string.Join('|', agreement.Annexes.Select(annex => $"{annex.Number} {annex.Title} {annex.IsPresent}")));
        Assert.Equal(2, agreement.SignatureBlock.Count);
    }

    [Fact]
    public void A_list_of_annexes_ahead_of_the_signatures_closes_the_last_article()
    {
        var agreement = Reading.ReadArticles("Article 1 : Objet\n\nUn partenariat.\n\nArticle 2 : Durée\n\nDeux ans.\n\nListe des annexes\n\nAnnexe 1 : Plan\n\nFait à Boisclair, le 3 juin 2026.");
        Assert.Contains("Fait à Boisclair", Assert.Single(agreement.SignatureBlock).Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sont jointes l'annexe 1, l'annexe financière et l'annexe technique.", "1||")]
    [InlineData("Sont jointes l'annexe technique, l'annexe 2 et l'annexe 3.", "2|3|")]
    public void Annexes_that_a_comma_parts_are_listed_each(string text, string numbers) =>
        Assert.Equal(numbers, string.Join('|', Reading.ReadArticle("Moyens", text).Annexes.Select(annex => annex.Number).OrderBy(number => number is null).ThenBy(number => number, StringComparer.Ordinal)));

    [Theory]
    [InlineData("Le budget figure en annexe 1. Le plan (annexe 1) est suivi.", "1", 1)]
    [InlineData("Le budget figure en annexe 1, que complète l'annexe n° 1.", "1", 1)]
    [InlineData("Le budget figure en annexe 1.\n\nLe plan figure en annexe I.", "1", 2)]
    [InlineData("Le budget figure à l'annexe financière (annexe 2).", "2", 1)]
    [InlineData("La Ville suit le cahier des charges annexé (annexe n° 3).", "3", 1)]
    [InlineData("Le budget figure en annexe 2 : annexe financière.", "2", 1)]
    public void One_annex_is_listed_once_and_once_for_each_place(string text, string number, int places)
    {
        var agreement = Reading.ReadArticle("Moyens", text);
        var annex = Assert.Single(agreement.Annexes);
        Assert.Equal((number, places), (annex.Number, annex.Citations.Count));
        Assert.Single(agreement.OpenPoints, point => point.Kind == OpenPointKind.MissingAnnex);
    }
}
