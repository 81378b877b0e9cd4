using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Rules;

public sealed class CommitteeTests
{
    private const string Ville = "ville-de-boisclair";
    private const string Association = "association-savoirs-partages";

    [Fact]
    public void Committee_lists_its_members_in_bullets()
    {
        var committee = Single(
            "Comité de suivi",
            "Le comité de suivi est composé comme suit :\n- un représentant de la Ville ;\n- deux représentants de l'Association ;\n- le Préfet ou son représentant.\n\nIl se réunit au moins une fois par trimestre.");
        Assert.Equal([Ville, Association, null], committee.Members.Select(member => member.Party));
        Assert.Equal(("Comité de suivi", 4m, true), (committee.Name, committee.MeetingsPerYear, committee.AtLeast));
    }

    [Fact]
    public void Committee_of_one_member_per_party_has_them_all()
    {
        var committee = Single("Gouvernance", "Un comité de pilotage est composé d'un représentant de chacune des parties. Il siège deux fois par an.");
        Assert.Equal([Ville, Association], committee.Members.Select(member => member.Party));
        Assert.Equal(2, committee.MeetingsPerYear);
    }

    [Theory]
    [InlineData("Le comité de suivi réunit les signataires.")]
    [InlineData("Le comité de suivi réunit les parties une fois par trimestre.")]
    [InlineData("Le comité de suivi réunit l'ensemble des signataires de la convention.")]
    [InlineData("Le comité de suivi rassemble les partenaires pour faire le point.")]
    [InlineData("Le comité de suivi est composé des représentants des parties.")]
    [InlineData("Le comité de suivi est composé comme suit :\n- un représentant de chaque signataire.")]
    [InlineData("Le comité de suivi est composé comme suit :\n- un représentant de chaque partie, désigné par elle.")]
    [InlineData("Un comité de suivi composé des partenaires se réunit tous les trimestres.")]
    [InlineData("Le comité de suivi comprend un élu et un technicien de chacune des parties.")]
    public void Those_who_sign_are_named_by_what_they_are(string text)
    {
        var agreement = Reading.ReadArticle("Comité de suivi", text);
        Assert.Equal([Ville, Association], Assert.Single(agreement.Committees).Members.Select(member => member.Party));
        Assert.DoesNotContain(agreement.Findings, finding => finding.Code is FindingCodes.CommitteeMemberNotParty or FindingCodes.PartyNotOnCommittee);
    }

    [Theory]
    [InlineData("Le comité réunit les signataires et la Communauté des Lacs une fois par trimestre.", "la Communauté des Lacs")]
    [InlineData("Le comité réunit les parties, ainsi que la Communauté des Lacs, tous les trois mois.", "la Communauté des Lacs")]
    [InlineData("Le comité, qui comprend un représentant de chaque partie et un représentant de la Communauté des Lacs, se réunit quatre fois par an.", "un représentant de la Communauté des Lacs")]
    [InlineData("Le comité est composé d'un représentant de chacune des parties et du Préfet. Il se réunit chaque trimestre.", "Préfet")]
    [InlineData("Le comité est composé comme suit :\n- les parties ;\n- le Préfet.\n\nIl se réunit chaque trimestre.", "le Préfet")]
    public void Whoever_sits_beside_those_who_sign_is_named(string text, string stranger)
    {
        var agreement = Reading.ReadArticle("Comité", text);
        var committee = Assert.Single(agreement.Committees);
        Assert.Equal([Ville, Association, null], committee.Members.Select(member => member.Party));
        Assert.Equal(4m, committee.MeetingsPerYear);
        Assert.Equal(stranger, committee.Members[2].Name);
        Assert.Equal($"« {stranger} » siège au comité mais ne figure pas parmi les parties.", Assert.Single(agreement.Findings, finding => finding.Code == FindingCodes.CommitteeMemberNotParty).Message);
    }

    [Theory]
    [InlineData("les parties intéressées")]
    [InlineData("toutes les parties prenantes du territoire")]
    public void Parties_concerned_are_not_all_of_them(string members) =>
        Assert.Equal(members, Assert.Single(Single("Comité", $"Le comité réunit {members}.").Members).Name);

    [Theory]
    [InlineData("Le comité est composé comme suit :\n- les partenaires (CCI, CMA, France Travail) ;", "les partenaires (CCI, CMA, France Travail)")]
    [InlineData("Le comité est composé comme suit :\n- deux personnalités qualifiées désignées par l'ensemble des parties ;", "deux personnalités qualifiées désignées par l'ensemble des parties")]
    [InlineData("Le comité est composé comme suit :\n- des partenaires ;", "des partenaires")]
    [InlineData("Le comité réunit les partenaires en charge de l'emploi, notamment France Travail.", "les partenaires en charge de l'emploi, notamment France Travail")]
    [InlineData("Le comité est composé d'élus, de techniciens et de partenaires.", "d'élus|de techniciens|de partenaires")]
    public void Those_who_are_told_more_closely_stay_as_written(string text, string members)
    {
        var committee = Single("Comité", text);
        Assert.Equal(members.Split('|'), committee.Members.Select(member => member.Name));
        Assert.All(committee.Members, member => Assert.Null(member.Party));
    }

    [Theory]
    [InlineData("Le comité est composé comme suit :\n- la Ville ;\n- l'Association ;\n- un représentant de chaque partie.", 2)]
    [InlineData("Le comité est composé comme suit :\n- la Ville ;\n- un représentant de chaque partie.", 2)]
    [InlineData("Le comité est composé comme suit :\n- les parties ;\n- les signataires ;\n- le Préfet.", 3)]
    [InlineData("Le comité réunit la Ville, un représentant de chaque partie et le Préfet.", 3)]
    public void Nobody_sits_twice_for_being_one_of_all(string text, int count)
    {
        var members = Single("Comité", text).Members;
        Assert.Equal([Ville, Association], members.Select(member => member.Party).OfType<string>());
        Assert.Equal(count, members.Count);
    }

    [Theory]
    [InlineData("Le comité réunit les signataires et France Travail.", "France Travail")]
    [InlineData("Le comité est composé comme suit :\n- les parties et le Préfet ;", "le Préfet")]
    public void Whoever_is_joined_to_all_sits_beside_them(string text, string stranger)
    {
        var members = Single("Comité", text).Members;
        Assert.Equal([Ville, Association, null], members.Select(member => member.Party));
        Assert.Equal(stranger, members[2].Name);
    }

    [Theory]
    [InlineData("Le comité de pilotage réunit deux fois par an les représentants des parties.", 2)]
    [InlineData("Le comité de pilotage réunit tous les trimestres les signataires.", 4)]
    [InlineData("Le comité de pilotage réunit, au moins une fois l'an, la Ville et l'Association.", 1)]
    public void How_often_it_gathers_them_is_no_member(string text, int meetings)
    {
        var agreement = Reading.ReadArticle("Comité de pilotage", text);
        var committee = Assert.Single(agreement.Committees);
        Assert.Equal([Ville, Association], committee.Members.Select(member => member.Party));
        Assert.Equal(meetings, committee.MeetingsPerYear);
        Assert.DoesNotContain(agreement.Findings, finding => finding.Code is FindingCodes.CommitteeMemberNotParty or FindingCodes.PartyNotOnCommittee);
    }

    [Fact]
    public void A_committee_that_meets_has_no_members_for_it() =>
        Assert.Empty(Single("Comité de pilotage", "Le comité de pilotage se réunit deux fois par an.").Members);

    [Fact]
    public void What_follows_the_list_of_members_is_no_member()
    {
        var committee = Single("Gouvernance", "Un comité de suivi est composé de la Ville et de l'Association, qui se réunit tous les deux mois.");
        Assert.Equal(["Ville", "Association"], committee.Members.Select(member => member.Name));
        Assert.Equal(6, committee.MeetingsPerYear);
    }

    [Fact]
    public void One_committee_under_several_names_stays_one()
    {
        var committee = Single(
            "Pilotage",
            "Un comité de pilotage et d'évaluation (COPIL) est institué. Le comité de pilotage réunit la Ville et l'Association. Le COPIL se tient une fois par semestre. Il peut créer un comité technique.");
        Assert.Equal(("comité de pilotage et d'évaluation", 2m), (committee.Name, committee.MeetingsPerYear));
        Assert.Equal([Ville, Association], committee.Members.Select(member => member.Party));
    }

    [Fact]
    public void Each_article_of_its_own_gives_a_committee()
    {
        var agreement = Reading.ReadArticles(
            """
            Article 1 : Objet

            La convention organise un partenariat.

            Article 2 : Instances

            2.1 Comité technique

            Il associe les services de la Ville et ceux de l'Association. Il se réunit tous les mois et prépare le COPIL.

            2.2 Comité de pilotage

            Il est composé de la Ville, de l'Association et du Préfet. Il siège au moins deux fois par an.
            """);
        Assert.Equal(
            [("Comité de pilotage", 2m, true, 3), ("Comité technique", 12m, false, 1)],
            agreement.Committees.Select(committee => (committee.Name, committee.MeetingsPerYear!.Value, committee.AtLeast, committee.Members.Count)));
        var stranger = Assert.Single(agreement.Findings, finding => finding.Code == FindingCodes.CommitteeMemberNotParty);
        Assert.Contains("Préfet", stranger.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(agreement.Findings, finding => finding.Code == FindingCodes.PartyNotOnCommittee);
    }

    [Fact]
    public void Paragraphs_of_one_article_give_a_committee_each()
    {
        var committees = Several(
            "Gouvernance du projet",
            "La gouvernance s'organise autour de deux instances.\n\n" +
            "Le comité technique (COTECH) réunit un technicien de la Ville et un référent de l'Association. Il rend compte au comité de pilotage. Il se réunit six fois par an.\n\n" +
            "Le comité de pilotage rassemble les membres suivants :\n* la Ville ;\n* l'Association ;\n* la Région.\n\nIl se tient une fois l'an. Le secrétariat du comité technique est assuré par la Ville.");
        Assert.Equal(["comité de pilotage", "comité technique"], committees.Select(committee => committee.Name));
        Assert.Equal([1m, 6m], committees.Select(committee => committee.MeetingsPerYear!.Value));
        Assert.Equal([[Ville, Association, null], [Ville, Association]], committees.Select(committee => committee.Members.Select(member => member.Party).ToArray()));
        Assert.Contains(committees[1].Sources, source => source.Quote == "Le secrétariat du comité technique est assuré par la Ville.");
    }

    [Fact]
    public void Bullets_may_be_committees_and_not_members()
    {
        var committees = Several(
            "Comitologie",
            "Le suivi comprend deux comités :\n" +
            "a) un comité stratégique, composé de la Ville et de l'Association, qui se réunit une fois par semestre ;\n" +
            "b) un comité opérationnel, composé de l'Association, qui se réunit tous les deux mois.");
        Assert.Equal([("comité stratégique", 2m, 2), ("comité opérationnel", 6m, 1)], committees.Select(committee => (committee.Name, committee.MeetingsPerYear!.Value, committee.Members.Count)));
    }

    [Fact]
    public void One_sentence_may_say_it_of_two()
    {
        var committees = Several(
            "Suivi",
            "Les parties mettent en place un comité de pilotage et un comité technique. Tous deux sont ouverts. Le comité de pilotage se réunit deux fois par an et le comité technique tous les mois.");
        Assert.Equal([("comité de pilotage", 2m), ("comité technique", 12m)], committees.Select(committee => (committee.Name, committee.MeetingsPerYear!.Value)));
    }

    [Theory]
    [InlineData("Ces comités se réunissent chaque trimestre.")]
    [InlineData("Ils tiennent une réunion par trimestre.")]
    [InlineData("Le comité de pilotage et le comité technique se réunissent une fois par trimestre.")]
    public void What_is_said_of_all_is_true_of_each(string sentence)
    {
        var committees = Several("Suivi", $"Il est créé un comité technique et un comité de pilotage. {sentence}");
        Assert.Equal([("comité de pilotage", 4m), ("comité technique", 4m)], committees.Select(committee => (committee.Name, committee.MeetingsPerYear!.Value)));
    }

    [Theory]
    [InlineData("Le comité de pilotage crée un comité technique. Il se réunit chaque mois.", "Il se réunit chaque mois.")]
    [InlineData("Le comité technique réunit l'Association. Le comité de pilotage s'appuie sur lui. Celui-ci se réunit chaque mois.", "Celui-ci se réunit chaque mois.")]
    public void What_may_be_meant_of_either_is_left_to_a_person(string text, string unread)
    {
        var agreement = Reading.ReadArticle("Gouvernance", $"{text} Le comité technique est ouvert. Le comité de pilotage décide.");
        Assert.Contains(agreement.Unread, passage => passage.Quote == unread);
        Assert.All(agreement.Committees, committee => Assert.Null(committee.MeetingsPerYear));
    }

    [Fact]
    public void A_frequency_for_each_in_turn_is_not_guessed()
    {
        var committees = Several("Suivi", "Le comité de pilotage et le comité technique se réunissent respectivement deux fois et six fois par an.");
        Assert.Equal(["comité de pilotage", "comité technique"], committees.Select(committee => committee.Name));
        Assert.All(committees, committee => Assert.Null(committee.MeetingsPerYear));
    }

    private static CommitteeExtract Single(string title, string text) => Assert.Single(Several(title, text));

    private static IReadOnlyList<CommitteeExtract> Several(string title, string text)
    {
        var result = Reading.ReadArticle(title, text);
        Assert.NotEmpty(result.Committees);
        return result.Committees;
    }
}
