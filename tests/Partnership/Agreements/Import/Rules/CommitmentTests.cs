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

    [Theory]
    [InlineData("La Ville s'engage à verser une subvention de 10 000 € à condition que l'Association :\n- remette ses comptes ;\n- tienne un registre.", "La Ville s'engage à verser une subvention de 10 000 €", "à condition que l'Association : remette ses comptes ; tienne un registre", 10_000)]
    [InlineData("La Ville s'engage à verser le solde sous réserve de :\n- la remise du bilan.", "La Ville s'engage à verser le solde", "sous réserve de : la remise du bilan", null)]
    [InlineData("La Ville s'engage à prendre en charge les frais sauf :\n- les taxes ;\n- les amendes.", "La Ville s'engage à prendre en charge les frais", "sauf : les taxes ; les amendes", null)]
    [InlineData("La Ville s'engage à prévenir l'Association en cas de :\n- fermeture ;\n- travaux.", "La Ville s'engage à prévenir l'Association", "en cas de : fermeture ; travaux", null)]
    [InlineData("La Ville s'engage à verser 10 000 € à condition de recevoir :\n- le bilan ;\n- les comptes.", "La Ville s'engage à verser 10 000 €", "à condition de recevoir : le bilan ; les comptes", 10_000)]
    [InlineData("La Ville verse 10 000 €, sous réserve des conditions suivantes :\n- l'atelier est ouvert.", "La Ville verse 10 000 €", "sous réserve des conditions suivantes : l'atelier est ouvert", 10_000)]
    [InlineData("La Ville s'engage à prêter la salle si le porteur du projet :\n- la chauffe.", "La Ville s'engage à prêter la salle", "si le porteur du projet : la chauffe", null)]
    [InlineData("La Ville s'engage à verser 10 000 €, sous réserve du vote des crédits :\n- 4 000 € en mars ;\n- 6 000 € en juin.", "La Ville s'engage à verser 10 000 €", "sous réserve du vote des crédits", 10_000)]
    public void Conditions_in_a_list_are_no_promises(string text, string promise, string condition, int? amount)
    {
        var agreement = Reading.ReadArticle("Engagements de la Ville", text);
        var commitment = Assert.Single(agreement.Commitments);
        Assert.Equal((Ville, promise, condition), (commitment.Party, commitment.Text, commitment.Condition));
        Assert.Equal(amount, agreement.Grants.SingleOrDefault()?.Amount);
    }

    [Theory]
    [InlineData("Le solde est dû sous réserve de :\n- la remise du bilan.")]
    [InlineData("La Ville s'engage, sous réserve que l'Association :\n- remette ses comptes.")]
    public void Conditions_of_what_is_not_said_are_left_unread(string text)
    {
        var agreement = Reading.ReadArticle("Engagements de la Ville", text);
        Assert.Empty(agreement.Commitments);
        Assert.Contains(agreement.Unread, passage => passage.Quote.Contains("rem", StringComparison.Ordinal));
    }

    [Fact]
    public void A_list_of_conditions_within_a_list_is_one_promise()
    {
        var agreement = Reading.ReadArticle("Engagements de la Ville", "La Ville s'engage, dans la limite de ses moyens, à :\n- verser le solde sous réserve de :\n  a) la remise du bilan ;\n  b) la remise des comptes ;\n- prêter une salle.");
        Assert.Equal(
            [("verser le solde", "dans la limite de ses moyens ; sous réserve de : la remise du bilan ; la remise des comptes"), ("prêter une salle.", "dans la limite de ses moyens")],
            agreement.Commitments.Select(commitment => (commitment.Text, commitment.Condition!)));
    }

    [Theory]
    [InlineData("La Ville s'engage à mettre à disposition, sous réserve de disponibilité :", "sous réserve de disponibilité")]
    [InlineData("Par ailleurs, la Ville (sous réserve du vote des crédits) s'engage à :", "sous réserve du vote des crédits")]
    [InlineData("Par ailleurs, la Ville, sous réserve du vote des crédits, s'engage à :", "sous réserve du vote des crédits")]
    [InlineData("La Ville s'engage, une fois le budget voté, à :", "une fois le budget voté")]
    [InlineData("La Ville s'engage, une fois que le budget est voté, à :", "une fois que le budget est voté")]
    [InlineData("La Ville s'engage à prêter une fois l'an à l'Association :", null)]
    [InlineData("La Ville s'engage à prêter une fois chaque trimestre à l'Association :", null)]
    public void A_condition_is_read_wherever_it_stands(string lead, string? condition)
    {
        var agreement = Reading.ReadArticle("Engagements", $"{lead}\n- une salle ;\n- un bureau.");
        Assert.Equal([(Ville, condition), (Ville, condition)], agreement.Commitments.Select(commitment => (commitment.Party, commitment.Condition)));
    }

    [Fact]
    public void A_name_that_reads_like_a_condition_stays_a_name()
    {
        var agreement = Reading.Read(
            """
            Entre :

            Le SI de la Vallée, 2 place du Marché, 01234 BOISCLAIR, représenté par son Président,

            L'Association Savoirs Partagés, 8 rue des Tilleuls, 01234 BOISCLAIR, représentée par sa Présidente,

            Article 1 : Objet

            Un partenariat.

            Article 2 : Engagements

            Le SI de la Vallée s'engage à :
            - prêter une salle ;
            - la chauffer.
            """);
        Assert.Equal([("si-de-la-vallee", null), ("si-de-la-vallee", (string?)null)], agreement.Commitments.Select(commitment => (commitment.Party, commitment.Condition)));
    }

    [Fact]
    public void A_list_within_a_list_of_all_is_of_all()
    {
        var agreement = Reading.ReadArticle("Engagements de la Ville", "Les parties s'engagent à :\n- pour la salle :\n  a) la prêter ;\n  b) la chauffer ;\n- se réunir.");
        Assert.Equal([(null, true), (null, true), ((string?)null, true)], agreement.Commitments.Select(commitment => (commitment.Party, commitment.IsCommon)));
    }

    [Fact]
    public void A_list_within_a_list_of_some_is_of_each_of_them()
    {
        var agreement = OfThree("Engagements de la Ville", "La Ville et la Région s'engagent à :\n- pour la salle :\n  a) la prêter ;\n  b) la chauffer ;\n- se réunir.");
        Assert.Equal([Ville, "region-des-lacs", Ville, "region-des-lacs", Ville, "region-des-lacs"], agreement.Commitments.Select(commitment => commitment.Party!));
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
    public void Two_of_three_who_promise_together_each_have_a_line()
    {
        var agreement = OfThree("Engagements de la Ville", "La Ville et la Région s'engagent à ouvrir une salle. La Ville s'engage à la chauffer.");
        Assert.Equal([(Ville, false), ("region-des-lacs", false), (Ville, false)], agreement.Commitments.Select(commitment => (commitment.Party, commitment.IsCommon)));
        Assert.DoesNotContain(agreement.Findings, finding => finding.Code == FindingCodes.UnknownPromisor);
    }

    [Theory]
    [InlineData("La Ville, la Région et l'Association s'engagent à ouvrir une salle.", null, true)]
    [InlineData("Dans ce cadre, la Ville, la Région et l'Association s'engagent à ouvrir une salle.", null, true)]
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
