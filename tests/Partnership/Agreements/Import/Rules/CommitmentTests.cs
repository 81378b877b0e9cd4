using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Rules;

public sealed class CommitmentTests
{
    private const string Ville = "ville-de-boisclair";
    private const string Association = "association-savoirs-partages";

    [Fact]
    public void A_promise_in_the_article_on_the_object_is_kept()
    {
        var agreement = Reading.ReadArticles("Article 1 : Objet\n\nPar la présente convention, l'Association s'engage à ouvrir un atelier. Il sert à tous.\n\nArticle 2 : Durée\n\nDeux ans.");
        Assert.Equal(Association, Assert.Single(agreement.Commitments).Party);
        Assert.Equal(2, agreement.Purposes.Count);
    }

    [Fact]
    public void A_promise_on_logos_leads_its_bullets()
    {
        var agreement = Reading.ReadArticle("Communication", "L'Association s'engage à :\n- faire figurer le logo de la Ville sur ses affiches ;\n- inviter la Ville à ses fêtes.");
        Assert.Equal(["faire figurer le logo de la Ville sur ses affiches ;", "inviter la Ville à ses fêtes."], agreement.Commitments.Select(commitment => commitment.Text));
        Assert.All(agreement.Commitments, commitment => Assert.Equal(Association, commitment.Party));
    }

    [Fact]
    public void A_bullet_to_define_is_an_open_point_and_no_promise()
    {
        var agreement = Reading.ReadArticle("Engagements de la Ville", "La Ville s'engage à :\n- prêter une salle ;\n- à définir.");
        Assert.Equal("prêter une salle ;", Assert.Single(agreement.Commitments).Text);
        Assert.Equal((OpenPointKind.Undefined, Ville), (Assert.Single(agreement.OpenPoints).Kind, agreement.OpenPoints[0].Owner));
    }

    [Theory]
    [InlineData("La Ville ne s'engage pas à renouveler son aide.", 0)]
    [InlineData("La Ville s'engage à verser 10 000 € en 2026 mais ne s'engage pas pour les années suivantes.", 1)]
    [InlineData("La Ville ne s'engage pas à :\n- financer les travaux ;\n- prêter la halle.", 0)]
    [InlineData("La Ville ne s'engage pas à prêter la halle, mais elle s'engage à prêter une salle.", 1)]
    [InlineData("La Ville ne s'engage pas à renouveler son aide. Elle s'engage à :\n- prêter une salle ;\n- chauffer la salle.", 2)]
    [InlineData("La Ville s'engage à prêter une salle. Elle ne s'engage pas à :\n- financer les travaux ;\n- prêter la halle.", 1)]
    public void What_is_declined_is_no_promise(string text, int count) =>
        Assert.Equal(count, Reading.ReadArticle("Engagements de la Ville", text).Commitments.Count);

    [Fact]
    public void Members_of_a_committee_that_somebody_gathers_are_no_promises() =>
        Assert.DoesNotContain(
            Reading.ReadArticle("Comité de pilotage", "La Ville s'engage à réunir un comité de pilotage composé de :\n- la Ville ;\n- l'Association.").Commitments,
            commitment => commitment.Text.StartsWith('l'));

    [Theory]
    [InlineData("La Ville s'engage, sous réserve du vote des crédits par son conseil, à :", "sous réserve du vote des crédits par son conseil")]
    [InlineData("La Ville s'engage sous réserve du vote des crédits à :", "sous réserve du vote des crédits")]
    [InlineData("Sous réserve de l'ouverture des crédits, la Ville s'engage à :", "Sous réserve de l'ouverture des crédits")]
    [InlineData("La Ville, si son budget le permet, s'engage à :", "si son budget le permet")]
    [InlineData("La Ville s'engage (sous réserve de l'accord du préfet) à :", "sous réserve de l'accord du préfet")]
    [InlineData("La Ville s'engage, à condition que l'Association lui remette ses comptes, à prendre les mesures suivantes :", "à condition que l'Association lui remette ses comptes")]
    [InlineData("Dans la limite de ses moyens, et sauf en août, elle s'engage à :", "Dans la limite de ses moyens, et sauf en août")]
    [InlineData("La Ville s'engage, après accord de son conseil, à :", "après accord de son conseil")]
    [InlineData("Sous réserve du vote des crédits :", "Sous réserve du vote des crédits")]
    [InlineData("La Ville s'engage, pendant trois ans, à :", null)]
    public void A_condition_ahead_of_a_list_is_kept_with_each_promise(string lead, string? condition)
    {
        var agreement = Reading.ReadArticle("Engagements de la Ville", $"{lead}\n- prêter une salle ;\n- chauffer la salle.");
        Assert.Equal([(Ville, condition), (Ville, condition)], agreement.Commitments.Select(commitment => (commitment.Party, commitment.Condition)));
        Assert.DoesNotContain(agreement.Findings, finding => finding.Code == FindingCodes.UnknownPromisor);
    }

    [Fact]
    public void A_condition_is_no_part_of_the_name_before_it() =>
        Assert.Equal(Ville, Reading.ReadArticle("Engagements", "La Ville, sous réserve du vote des crédits, s'engage à :\n- prêter une salle.").Commitments[0].Party);

    [Fact]
    public void A_list_within_a_list_adds_its_condition()
    {
        var agreement = Reading.ReadArticle("Engagements de la Ville", "La Ville s'engage, sous réserve du vote des crédits, à :\n- pour la salle, si elle est libre :\n  a) la prêter ;\n  b) la chauffer ;\n- verser une aide.");
        Assert.Equal(
            ["sous réserve du vote des crédits ; si elle est libre", "sous réserve du vote des crédits ; si elle est libre", "sous réserve du vote des crédits"],
            agreement.Commitments.Select(commitment => commitment.Condition));
    }

    [Fact]
    public void She_who_promises_under_a_title_is_the_one_of_the_title()
    {
        var agreement = Reading.ReadArticle("Engagements de l'Association", "L'Association a une salle. Elle s'engage à :\no ouvrir la salle,\no tenir un registre.");
        Assert.Equal([(Association, "ouvrir la salle,"), (Association, "tenir un registre.")], agreement.Commitments.Select(commitment => (commitment.Party, commitment.Text)));
        Assert.DoesNotContain(agreement.Findings, finding => finding.Code == FindingCodes.UnknownPromisor);
    }

    [Fact]
    public void Two_who_promise_together_are_all_when_there_are_no_more()
    {
        var commitment = Assert.Single(Reading.ReadArticle("Engagements", "La Ville et l'Association s'engagent à ouvrir une salle.").Commitments);
        Assert.Equal((null, true), (commitment.Party, commitment.IsCommon));
    }

    [Fact]
    public void Two_of_three_who_promise_together_are_not_one_of_them()
    {
        var agreement = OfThree("Engagements de la Ville", "La Ville et la Région s'engagent à ouvrir une salle. La Ville s'engage à la chauffer.");
        Assert.Equal([(null, false), (Ville, false)], agreement.Commitments.Select(commitment => (commitment.Party, commitment.IsCommon)));
        Assert.DoesNotContain(agreement.Findings, finding => finding.Code == FindingCodes.UnknownPromisor);
    }

    [Theory]
    [InlineData("La Ville, la Région et l'Association s'engagent à ouvrir une salle.", null, true)]
    [InlineData("Dans ce cadre, la Ville, la Région et l'Association s'engagent à ouvrir une salle.", null, true)]
    [InlineData("La salle étant prête, la Ville et la Région s'engagent à l'ouvrir.", null, false)]
    [InlineData("La Ville étant propriétaire, la Région s'engage à ouvrir une salle.", "region-des-lacs", false)]
    public void Three_named_with_a_comma_promise_together(string text, string? party, bool common)
    {
        var commitment = Assert.Single(OfThree("Engagements", text).Commitments);
        Assert.Equal((party, common), (commitment.Party, commitment.IsCommon));
    }

    private static AgreementExtract OfThree(string title, string text) => Reading.Read(
        $"""
        Entre :

        La Ville de Boisclair, 2 place du Marché, 01234 BOISCLAIR, représentée par son Maire,

        La Région des Lacs, 1 quai du Lac, 01000 LACVILLE, représentée par sa Présidente,

        L'Association Savoirs Partagés, 8 rue des Tilleuls, 01234 BOISCLAIR, représentée par sa Présidente,

        Article 1 : Objet

        Un partenariat.

        Article 2 : {title}

        {text}
        """);
}
