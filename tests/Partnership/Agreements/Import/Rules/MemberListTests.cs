using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Rules;

/// <summary>Where one member of a committee ends and the next one starts.</summary>
public sealed class MemberListTests
{
    [Theory]
    [InlineData("réunit la Ville, l'UBS et France Travail", "la Ville|l'UBS|France Travail")]
    [InlineData("réunit l'UBS et Cap Emploi", "l'UBS|Cap Emploi")]
    [InlineData("réunit la Ville, l'Association, France Travail et Savoirs Croisés", "la Ville|l'Association|France Travail|Savoirs Croisés")]
    [InlineData("réunit la Ville, la société Dupont et Fils et l'Association", "la Ville|la société Dupont et Fils|l'Association")]
    [InlineData("réunit la Ville et la Chambre de commerce et d'industrie", "la Ville|la Chambre de commerce et d'industrie")]
    [InlineData("est composé d'un élu de la Ville, de deux membres de l'Association et du préfet", "un élu de la Ville|deux membres de l'Association|préfet")]
    [InlineData("est composé du préfet, de la direction régionale de l'économie, de l'emploi et des solidarités et de la Ville", "préfet|direction régionale de l'économie, de l'emploi et des solidarités|Ville")]
    [InlineData("comprend des représentants de la Ville, de l'Association, de la direction de l'emploi, du travail et des solidarités (DETS) et du rectorat", "représentants de la Ville|Association|direction de l'emploi, du travail et des solidarités (DETS)|rectorat")]
    [InlineData("réunit M. le maire de Boisclair, Mme la présidente de l'Association et M. Paul Durand, personnalité qualifiée", "M. le maire de Boisclair|Mme la présidente de l'Association|M. Paul Durand, personnalité qualifiée")]
    [InlineData("est composé des maires de Boisclair et de Hautclair, et de deux membres de l'Association", "maire de Boisclair|maire de Hautclair|deux membres de l'Association")]
    [InlineData("est composé d'un élu de la Ville, du directeur de l'Association et de toute personne utile", "un élu de la Ville|directeur de l'Association")]
    [InlineData("réunit la Ville et l'Association. Il associe également la Mission locale", "la Ville|l'Association|la Mission locale")]
    [InlineData("réunit la Ville, Maître d'ouvrage, l'Association et la Région", "la Ville, Maître d'ouvrage|l'Association|la Région")]
    [InlineData("réunit la Ville, Présidente du comité, l'Association et la Région", "la Ville, Présidente du comité|l'Association|la Région")]
    [InlineData("réunit M. Paul Durand, Maire de Boisclair, et Mme Anne Martin, Présidente de l'Association", "M. Paul Durand, Maire de Boisclair|Mme Anne Martin, Présidente de l'Association")]
    [InlineData("est composé de la Ville, du centre social, du lycée et du collège", "Ville|centre social|lycée|collège")]
    [InlineData("associe la Ville, l'Association et, à titre consultatif, la CCI", "la Ville|l'Association|la CCI")]
    [InlineData("réunit le maire de Boisclair et la présidente de l'Association, ou leurs représentants", "le maire de Boisclair|la présidente de l'Association")]
    public void Each_member_has_a_line(string members, string expected) =>
        Assert.Equal(expected.Split('|'), Assert.Single(Reading.ReadArticle("Comité", $"Le comité {members}. Il se tient chaque trimestre.").Committees).Members.Select(member => member.Name));

    [Theory]
    [InlineData("Le comité réunit la Maison Eau et Rivières.")]
    [InlineData("Le comité réunit la Ville, la Maison Saveurs, Terroirs et l'Association.")]
    [InlineData("Le comité réunit un représentant de la Ville et de l'Association.")]
    [InlineData("Le comité réunit la Ville, Savoirs Croisés et l'Association.")]
    [InlineData("Le comité est composé de la Ville, de la maison de l'emploi, du greta et du cfa.")]
    [InlineData("La Ville et l'Association siègent au comité avec voix délibérative, la CCI avec voix consultative.")]
    [InlineData("Chaque membre du comité siège avec voix délibérative, les experts avec voix consultative.")]
    [InlineData("Le comité est composé de trois collèges : la Ville, l'Association et les usagers.")]
    [InlineData("Le comité réunit la Ville et l'Association et la CCI y assistent avec voix consultative.")]
    public void A_list_that_nobody_can_part_stays_unread_whole(string sentence)
    {
        var agreement = Reading.ReadArticle("Comité", $"{sentence} Il se tient chaque trimestre.");
        Assert.Equal((0, 4m), (Assert.Single(agreement.Committees).Members.Count, agreement.Committees[0].MeetingsPerYear));
        Assert.Equal(sentence, Assert.Single(agreement.Unread).Quote);
        Assert.DoesNotContain(agreement.Findings, finding => finding.Code is FindingCodes.CommitteeMemberNotParty or FindingCodes.PartyNotOnCommittee);
    }

    [Fact]
    public void Bullets_below_such_a_list_are_left_with_it()
    {
        var result = Reading.ImportArticle("Comité", "Le comité réunit la Maison Eau et Rivières. Le comité est composé de :\n- la Ville ;\n- l'Association.");
        Assert.DoesNotContain(result.Agreement!.Committees, committee => committee.Members.Count > 0);
        Coverage.AssertComplete(result);
    }

    [Theory]
    [InlineData("Le comité réunit deux représentants de la Ville, un représentant de l'Association et 3 élus du Département.", "2|1|3")]
    [InlineData("Le comité est composé d'un élu et de deux techniciens de la Ville, et de l'Association.", "3|")]
    [InlineData("Le comité est composé comme suit :\n- trois (3) représentants de la Ville ;\n- un ou deux représentants de l'Association.", "3|")]
    [InlineData("Le comité est composé de deux représentants de chacune des parties.", "2|2")]
    [InlineData("Le comité réunit deux représentants de la Ville et de l'Association.", "|")]
    [InlineData("Le comité est composé comme suit :\n- Ville de Boisclair : 2 représentants ;\n- Association (un siège).", "2|1")]
    [InlineData("Le comité est composé comme suit :\n- Ville de Boisclair (52) ;\n- l'Association (55).", "|")]
    [InlineData("Le comité est composé comme suit :\n- la Ville ;\n- au moins deux membres de l'Association.", "|")]
    public void Seats_are_counted_where_the_text_counts_them(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Assert.Single(Reading.ReadArticle("Comité", text).Committees).Members.Select(member => member.Seats)));

    [Theory]
    [InlineData("Le comité est composé comme suit :\n- la Ville ;\n- l'Association ;\n- un représentant de la CCI, avec voix consultative.", "un représentant de la CCI")]
    [InlineData("Le comité réunit la Ville, l'Association et la CCI (voix consultative).", "la CCI")]
    [InlineData("Le comité réunit la Ville et l'Association. La CCI y assiste avec voix consultative.", "La CCI")]
    [InlineData("Le comité réunit la Ville et l'Association. Le directeur du lycée et l'UBS participent aux réunions avec voix consultative.", "Le directeur du lycée|l'UBS")]
    [InlineData("Un comité de suivi associe la Ville, l'Association et, à titre consultatif, la CCI.", "la CCI")]
    [InlineData("Le COPIL associe la Ville, l'Association et, à titre consultatif, la CCI.", "la CCI")]
    [InlineData("Un comité de pilotage, associant la Ville, l'Association et, à titre consultatif, la CCI, est créé.", "la CCI")]
    [InlineData("Le comité réunit la Ville et l'Association. La CCI est invitée à titre consultatif.", "La CCI")]
    [InlineData("Le comité réunit la Ville et l'Association. Y assistent, avec voix consultative : la CCI et la CMA.", "la CCI|la CMA")]
    [InlineData("Le comité réunit la Ville et l'Association. Des experts peuvent assister aux réunions avec voix consultative.", "")]
    public void Whoever_only_advises_has_a_clean_name_and_no_vote(string text, string advisers)
    {
        var agreement = Reading.ReadArticle("Comité", text);
        var members = Assert.Single(agreement.Committees).Members;
        Assert.Equal(["ville-de-boisclair", "association-savoirs-partages"], members.Where(member => !member.IsAdvisory).Select(member => member.Party));
        Assert.Equal(advisers, string.Join('|', members.Where(member => member.IsAdvisory).Select(member => member.Name)));
        Assert.DoesNotContain(agreement.Findings, finding => finding.Code is FindingCodes.CommitteeMemberNotParty or FindingCodes.PartyNotOnCommittee);
    }

    [Theory]
    [InlineData("- pour la Ville : le maire ;\n- pour l'Association : deux administrateurs.")]
    [InlineData("- M. le maire de Boisclair ;\n- Mme la directrice adjointe de l'Association.")]
    [InlineData("- la Ville ;\n- deux bénévoles de l'Association.")]
    [InlineData("- le maire de Boisclair ;\n- l'adjointe au directeur de l'Association.")]
    public void Nobody_who_sits_for_a_party_is_said_not_to_sign(string members) => Assert.DoesNotContain(
        Reading.ReadArticle("Comité", $"Le comité est composé de :\n{members}").Findings,
        finding => finding.Code is FindingCodes.CommitteeMemberNotParty or FindingCodes.PartyNotOnCommittee);

    [Fact]
    public void Representatives_that_each_party_names_are_of_each() => Assert.Equal(
        ["ville-de-boisclair", "association-savoirs-partages"],
        Assert.Single(Reading.ReadArticle("Comité", "Un comité de pilotage, composé des représentants désignés par chacune des parties, est chargé du suivi.").Committees).Members.Select(member => member.Party!));

    [Fact]
    public void Whoever_was_taken_back_is_seated_with_all()
    {
        var agreement = Reading.ReadArticle("Comité", "Le comité réunit la Ville et un représentant de la Région et de l'Association. Il est composé d'un représentant de chaque partie.");
        Assert.DoesNotContain(agreement.Findings, finding => finding.Code == FindingCodes.PartyNotOnCommittee);
    }
}
