using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Rules;

/// <summary>Who sits on a committee: one person with an office is one member, and words that are of no name leave the entry to a person.</summary>
public sealed class MemberEntryTests
{
    private const string Ville = "ville-de-boisclair";

    [Theory]
    [InlineData("Le comité comprend l'Association et M. Paul Durand, Maire de la Ville de Boisclair.")]
    [InlineData("Le comité comprend :\n- l'Association ;\n- M. Paul Durand, Maire de la Ville de Boisclair.")]
    public void A_person_with_an_office_is_one_member(string text)
    {
        var members = Members(text);
        Assert.Equal(["l'Association", "M. Paul Durand, Maire de la Ville de Boisclair"], members.Select(member => member.Name));
        Assert.Equal(Ville, members[1].Party);
    }

    [Theory]
    [InlineData("Mme Roux (Directrice), représentant la Ville")]
    [InlineData("Mme Roux, représentante de la Ville")]
    [InlineData("M. Petit (Maire), représentant de la Ville de Boisclair")]
    public void A_person_sits_for_whom_they_represent(string member)
    {
        foreach (var text in new[] { $"Le comité comprend :\n- l'Association ;\n- {member}.", $"Le comité comprend l'Association et {member}." })
            Assert.Equal((member, Ville), (Members(text)[1].Name, Members(text)[1].Party));
    }

    [Theory]
    [InlineData("La Ville et l'Association ont voix délibérative, la CCI siège avec voix consultative.")]
    [InlineData("La Ville dispose d'une voix délibérative, la CCI siège avec voix consultative.")]
    [InlineData("Cette dernière siège avec voix consultative.")]
    [InlineData("Les deux derniers y assistent avec voix consultative.")]
    public void Voices_of_whom_nobody_can_tell_stay_unread(string voices)
    {
        var agreement = Reading.ReadArticle("Comité de pilotage", $"Le comité de pilotage réunit la Ville, l'Association et la CCI. {voices}");
        Assert.Equal([(Ville, false), ("association-savoirs-partages", false), (null, false)], Assert.Single(agreement.Committees).Members.Select(member => (member.Party, member.IsAdvisory)));
        Assert.Equal(voices, Assert.Single(agreement.Unread).Quote);
    }

    [Theory]
    [InlineData("Le comité est composé de la Ville, de la direction de l'emploi, du lycée et du collège.")]
    [InlineData("Le comité est composé de la direction de l'emploi, du lycée et du collège.")]
    [InlineData("Le comité réunit l'Association, la Ville et des usagers.")]
    [InlineData("Le comité comprend la Ville, le préfet et le recteur, ces deux derniers avec voix consultative.")]
    public void What_may_be_one_body_or_two_is_left_to_a_person(string sentence)
    {
        var agreement = Reading.ReadArticle("Comité de pilotage", sentence);
        Assert.Empty(agreement.Committees.SelectMany(committee => committee.Members));
        Assert.Equal(sentence, Assert.Single(agreement.Unread).Quote);
    }

    [Fact]
    public void An_entry_that_tells_more_than_a_name_stays_unread()
    {
        var agreement = Reading.ReadArticle("Comité de pilotage", "Le comité comprend :\n- l'Association, qui assure le secrétariat ;\n- la Ville.");
        Assert.Equal([Ville], Assert.Single(agreement.Committees).Members.Select(member => member.Party));
        Assert.Equal("l'Association, qui assure le secrétariat ;", Assert.Single(agreement.Unread).Quote);
        Assert.DoesNotContain(agreement.Findings, finding => finding.Code == FindingCodes.PartyNotOnCommittee);
    }

    [Theory]
    [InlineData("président d'Association")]
    [InlineData("préfet de Région")]
    [InlineData("préfet de la région des Lacs")]
    public void The_head_of_any_such_body_sits_for_no_party(string who) =>
        Assert.Equal([Ville, null], Members($"Le comité comprend la Ville et le {who}.").Select(member => member.Party));

    [Fact]
    public void Behind_the_heads_of_several_another_is_named() => Assert.Equal(
        ["maire de Boisclair", "maire de Hautclair", "présidente de l'Association", "un représentant du lycée"],
        Members("Le comité est composé des maires de Boisclair et de Hautclair, de la présidente de l'Association, et d'un représentant du lycée.").Select(member => member.Name));

    [Fact]
    public void Who_takes_the_chair_has_a_seat() => Assert.DoesNotContain(
        Reading.ReadArticle("Comité de pilotage", "Le comité est présidé par le maire. Il comprend la présidente de l'Association.").Findings,
        finding => finding.Code == FindingCodes.PartyNotOnCommittee);

    private static IReadOnlyList<CommitteeMemberExtract> Members(string text) => Assert.Single(Reading.ReadArticle("Comité de pilotage", text).Committees).Members;

    [Theory]
    [InlineData("M. Paul Durand (Ville), président", Ville)]
    [InlineData("Mme Anne Petit (élue de la Ville de Boisclair)", Ville)]
    [InlineData("M. Jean Roux (CCI), président", null)]
    [InlineData("deux membres désignés par la Ville", Ville)]
    public void Whom_a_person_sits_for_is_said_beside_the_name(string member, string? party) =>
        Assert.Equal(party, Members($"Le comité comprend :\n- l'Association ;\n- {member}.")[1].Party);

    [Fact]
    public void Those_who_attend_are_not_dropped() =>
        Assert.Single(Reading.ReadArticle("Comité de pilotage", "Le comité de pilotage, auquel participent la Ville et l'Association, se réunit chaque semestre.").Unread);

    [Fact]
    public void A_territorial_committee_is_not_the_technical_one()
    {
        var agreement = Reading.ReadArticle("Comité", "Le comité territorial réunit la Ville et l'Association. Il se réunit chaque trimestre.\nUn comité technique se réunit tous les deux mois.");
        Assert.Equal([("comité territorial", 2, 4m), ("comité technique", 0, 6m)], agreement.Committees.Select(committee => (committee.Name, committee.Members.Count, committee.MeetingsPerYear!.Value)));
    }

    [Fact]
    public void What_an_article_on_accounts_says_is_no_word_of_the_committee()
    {
        var agreement = Reading.ReadArticles("Article 1 : Comité d'orientation\n\nLe comité d'orientation réunit la Ville et l'Association.\n\nArticle 2 : Suivi financier\n\nL'Association adresse à la Ville le compte d'emploi de la subvention.");
        Assert.Single(Assert.Single(agreement.Committees).Sources);
        Assert.StartsWith("L'Association adresse", Assert.Single(agreement.Unread).Quote, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_under_the_same_heading_is_no_word_of_the_committee()
    {
        var agreement = Reading.ReadArticle("Suivi", "Un comité de suivi réunit la Ville et l'Association.\n\nUn bilan est établi chaque année par la Ville et l'Association.");
        Assert.Single(Assert.Single(agreement.Committees).Sources);
        Assert.StartsWith("Un bilan", Assert.Single(agreement.Unread).Quote, StringComparison.Ordinal);
    }

    [Fact]
    public void A_charter_s_own_object_is_no_rule_on_logos() =>
        Assert.Empty(Reading.ReadArticle("Esprit de la charte", "La charte énonce des principes.").BrandingRules);

    [Theory]
    [InlineData("Le comité de site réunit la Ville et l'Association. Il se réunit chaque trimestre.")]
    [InlineData("Le comité paritaire est composé de :\n- la Ville ;\n- l'Association.")]
    public void A_committee_of_another_kind_is_not_the_one_that_is_known(string other)
    {
        var committee = Assert.Single(Reading.ReadArticle("Comités", $"{other}\n\nUn comité technique se réunit tous les mois.").Committees);
        Assert.Equal(("comité technique", 0, 12m), (committee.Name, committee.Members.Count, committee.MeetingsPerYear!.Value));
    }
}
