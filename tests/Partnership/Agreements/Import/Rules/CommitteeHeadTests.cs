using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Rules;

public sealed class CommitteeHeadTests
{
    private const string Ville = "ville-de-boisclair";
    private const string Association = "association-savoirs-partages";

    [Fact]
    public void Whoever_advises_is_seated_and_need_not_sign()
    {
        var agreement = Reading.ReadArticle("Suivi", "Il est créé un comité de suivi réunissant un représentant de chacune des Parties et, à titre consultatif, la Mission locale. Il se réunit au moins une fois par semestre à l'initiative de la Ville.");
        var committee = Assert.Single(agreement.Committees);
        Assert.Equal([("La Ville de Boisclair", Ville, false), ("L'Association Savoirs Partagés", Association, false), ("la Mission locale", (string?)null, true)], committee.Members.Select(member => (member.Name, member.Party, member.IsAdvisory)));
        Assert.Equal((2m, true), (committee.MeetingsPerYear!.Value, committee.AtLeast));
        Assert.DoesNotContain(agreement.Findings, finding => finding.Code is FindingCodes.CommitteeMemberNotParty or FindingCodes.PartyNotOnCommittee);
    }

    [Fact]
    public void Whoever_advises_is_told_from_those_before()
    {
        var members = Assert.Single(Reading.ReadArticle("Comité", "Le comité est composé de la Ville, de l'Association et, avec voix consultative, du Préfet.").Committees).Members;
        Assert.Equal([("Ville", false), ("Association", false), ("Préfet", true)], members.Select(member => (member.Name, member.IsAdvisory)));
    }

    [Fact]
    public void How_members_decide_takes_nobody_away_who_advises()
    {
        var agreement = Reading.ReadArticle("Comité", "Chaque membre siège avec voix délibérative. Le comité réunit la Ville et l'Association. La CCI y assiste avec voix consultative.");
        Assert.Equal([(Ville, false), (Association, false), ((string?)null, true)], Assert.Single(agreement.Committees).Members.Select(member => (member.Party, member.IsAdvisory)));
        Assert.Equal("Chaque membre siège avec voix délibérative.", Assert.Single(agreement.Unread).Quote);
    }

    [Fact]
    public void Whoever_advises_beside_members_whom_nobody_can_tell_is_left_to_a_person()
    {
        var agreement = Reading.ReadArticle("Comité", "Le comité réunit la Maison Eau et Rivières. Le comité réunit la Ville et l'Association. La CCI y assiste avec voix consultative.");
        Assert.Contains(agreement.Unread, passage => passage.Quote == "La CCI y assiste avec voix consultative.");
    }

    [Fact]
    public void Figures_in_brackets_are_no_part_of_a_name() => Assert.Equal(
        [(Ville, null), (Association, (int?)null)],
        Assert.Single(Reading.ReadArticle("Comité", "Le comité est composé de :\n- la Ville (2) ;\n- l'Association (3).").Committees).Members.Select(member => (member.Party!, member.Seats)));

    [Fact]
    public void Those_who_sign_and_meet_as_a_committee_sit_on_it_beside_those_invited()
    {
        var agreement = Reading.ReadArticle("Comité des signataires", "Les signataires se réunissent en comité tous les six mois. Sont également invités :\n- le lycée Hautclair ;\n- la Chambre de métiers.");
        var committee = Assert.Single(agreement.Committees);
        Assert.Equal([(Ville, false), (Association, false), (null, true), ((string?)null, true)], committee.Members.Select(member => (member.Party, member.IsAdvisory)));
        Assert.Equal(2m, committee.MeetingsPerYear);
        Assert.DoesNotContain(agreement.Findings, finding => finding.Code is FindingCodes.CommitteeMemberNotParty or FindingCodes.PartyNotOnCommittee);
    }

    [Fact]
    public void The_head_of_a_party_sits_for_it()
    {
        var agreement = OfFour("Un comité composé du préfet, du président du Département, du maire de Boisclair, de la présidente de la CCI et du directeur de l'agence Emploi Clair se réunit chaque trimestre.");
        Assert.Equal(
            [("préfet", "etat"), ("président du Département", "departement-des-lacs"), ("maire de Boisclair", "commune-de-boisclair"), ("présidente de la CCI", "chambre-de-commerce-et-d-industrie-des-lacs"), ("directeur de l'agence Emploi Clair", (string?)null)],
            Assert.Single(agreement.Committees).Members.Select(member => (member.Name, member.Party)));
        Assert.Contains("Emploi Clair", Assert.Single(agreement.Findings, finding => finding.Code == FindingCodes.CommitteeMemberNotParty).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("du président et du secrétaire", 1)]
    [InlineData("du directeur des services du Département", 0)]
    [InlineData("du maire de Hautclair", 1)]
    public void Nobody_who_may_head_a_party_is_said_not_to_sign(string members, int strangers) =>
        Assert.Equal(strangers, OfFour($"Un comité est composé {members}.").Findings.Count(finding => finding.Code == FindingCodes.CommitteeMemberNotParty));

    private static AgreementExtract OfFour(string text) => Reading.Read(
        $"""
        Entre :

        – l'État, représenté par la préfète des Lacs, 1 place du Lac, 01000 LACVILLE ;
        – le Département des Lacs, 3 cours du Palais, 01000 LACVILLE, représenté par son président ;
        – la Commune de Boisclair, représentée par son maire ;
        – la Chambre de commerce et d'industrie des Lacs (CCI), 4 quai du Lac, 01000 LACVILLE, représentée par sa présidente.

        Article 1 : Objet

        Un partenariat.

        Article 2 : Comité

        {text}
        """);
}
