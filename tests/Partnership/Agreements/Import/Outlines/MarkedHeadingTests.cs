namespace SkillsHub.Partnership.Tests.Agreements.Import.Outlines;

/// <summary>« OBJET : » in capitals heads an article; the colon behind it announces nothing.</summary>
public sealed class MarkedHeadingTests
{
    [Fact]
    public void Capitals_with_a_colon_are_articles()
    {
        var agreement = Reading.ReadArticles("OBJET :\n\nUn partenariat.\n\nENGAGEMENTS DE LA VILLE :\n\nLa Ville s'engage à :\n- ouvrir une salle.\n\nDURÉE :\n\nLa convention est conclue pour trois ans.");
        Assert.Equal(["OBJET :", "ENGAGEMENTS DE LA VILLE :", "DURÉE :"], agreement.Articles.Select(article => article.Heading));
        Assert.Equal(("ville-de-boisclair", "ouvrir une salle."), (Assert.Single(agreement.Commitments).Party, agreement.Commitments[0].Text));
        Assert.Equal(3, agreement.Term!.Duration!.Count);
    }

    [Fact]
    public void A_colon_in_small_letters_or_behind_a_verb_heads_nothing()
    {
        var agreement = Reading.ReadArticles("OBJET\n\nUn partenariat.\n\nENGAGEMENTS\n\nLA VILLE S'ENGAGE À :\n\n- ouvrir une salle.\n\nDurée : trois ans.");
        Assert.Equal(["OBJET", "ENGAGEMENTS"], agreement.Articles.Select(article => article.Heading));
    }

    [Fact]
    public void A_place_and_a_day_alone_in_their_line_close_the_articles()
    {
        var agreement = Reading.ReadArticle("Litiges", "Les parties se parlent d'abord.\n\nPort-Lanval, le 12 juin 2026, en trois exemplaires\n\nPour la Ville          Pour l'Association");
        Assert.Equal(3, agreement.Originals!.Count);
        Assert.NotEmpty(agreement.SignatureBlock);
    }
}
