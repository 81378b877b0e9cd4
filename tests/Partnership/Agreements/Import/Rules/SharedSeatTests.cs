using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Rules;

/// <summary>Services of several on a committee: each sits, named as the text names them.</summary>
public sealed class SharedSeatTests
{
    private const string Ville = "ville-de-boisclair";
    private const string Association = "association-savoirs-partages";
    private const string Both = "services de la Ville et de l'Association";

    [Theory]
    [InlineData("Le comité de pilotage réunit les services de la Ville et de l'Association. Il se réunit deux fois par an.")]
    [InlineData("Le comité de pilotage est composé des services de la Ville et de l'Association, et se réunit deux fois par an.")]
    public void Both_sit_in_the_words_that_name_them(string text)
    {
        var agreement = Reading.ReadArticle("Comité de pilotage", text);
        var committee = Assert.Single(agreement.Committees);
        Assert.Equal([(Both, Ville), (Both, Association)], committee.Members.Select(member => (member.Name, member.Party!)));
        Assert.Equal(2, committee.MeetingsPerYear);
        Assert.DoesNotContain(agreement.Findings, finding => finding.Code is FindingCodes.CommitteeMemberNotParty or FindingCodes.PartyNotOnCommittee);
    }

    [Fact]
    public void Those_beside_them_are_members_of_their_own() => Assert.Equal(
        [("un élu de la Ville", Ville), (Both, Ville), (Both, Association), ("le préfet", null)],
        Reading.ReadArticle("Comité de pilotage", "Le comité réunit un élu de la Ville, les services de la Ville et de l'Association, et le préfet.").Committees[0].Members.Select(member => (member.Name, member.Party)));

    [Fact]
    public void The_services_of_one_are_hers() => Assert.Equal(
        [("services de la Ville", Ville), ("représentants de l'Association", (string?)Association)],
        Reading.ReadArticle("Comité de pilotage", "Le comité est composé des services de la Ville et des représentants de l'Association.").Committees[0].Members.Select(member => (member.Name, member.Party)));
}
