using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Fresh;

/// <summary>Six bodies in a list of dashes: titles and sections, numbered clauses with lettered items, an end by date.</summary>
public sealed class CityContractTests
{
    private const string Text =
        """
        CONTRAT DE VILLE
        Engagements quartiers 2030
        « Quartier des Lices »

        Le présent contrat est conclu entre :

        – l'État, représenté par le préfet du département de la Vaïre, M. Hugues Delmas,
        – la métropole Vaïre-Océan, représentée par sa présidente, Mme Odile Cherel, 1 quai de la Fosse, 44900 PORT-VAÏRE,
        – la ville de Port-Vaïre, 2 place Royale, 44900 PORT-VAÏRE, représentée par son maire,
        – la région Pays d'Océan, représentée par …………………………, 1 rue de la Loire, 44966 PORT-VAÏRE,
        – la caisse d'allocations familiales de la Vaïre, 22 rue de Malville, 44900 PORT-VAÏRE, représentée par sa directrice,
        – le bailleur Vaïre Habitat, office public de l'habitat, 26 place Rosa-Parks, 44900 PORT-VAÏRE, représenté par son directeur général.

        Préambule

        Le quartier compte 4 300 habitants. Le diagnostic a été partagé en 2025.

        Titre 1 - Les objectifs

        Section 1 - Emploi et formation

        1) Les signataires poursuivent trois objectifs :
        a) rapprocher les habitants de l'emploi ;
        b) créer une maison des compétences dans le quartier ;
        c) lutter contre l'illettrisme.

        Section 2 - Les engagements de chacun

        1) L'État s'engage à :
        a) mobiliser les crédits de la politique de la ville, à hauteur de 85 000 € par an ;
        b) affecter deux adultes-relais.

        2) La métropole :
        a) aménage les locaux de la maison des compétences ;
        b) prend en charge 30 % du coût de fonctionnement de la maison des compétences.

        3) À la charge de la ville :
        a) l'entretien des locaux ;
        b) la mise à disposition gratuite de la salle des Lices.

        4) La région et la métropole financent à parts égales les ateliers linguistiques, pour un total de 48 000 € par an.

        5) Le bailleur s'engage à réserver deux logements aux intervenants.

        Titre 2 - Le suivi

        Section 1 - Le comité de pilotage

        Le comité de pilotage, coprésidé par le préfet et la présidente de la métropole, comprend deux représentants de l'État, deux représentants de la métropole, trois représentants de la ville, un représentant de la région, la directrice de la caisse d'allocations familiales et le directeur général de Vaïre Habitat. Deux membres du conseil citoyen y participent avec voix consultative. Il se réunit une fois l'an.

        Section 2 - L'évaluation

        La métropole remet chaque année, avant le 31 mars, un rapport sur l'exécution du contrat au comité de pilotage.

        Titre 3 - Durée, révision et fin

        Section 1 - Durée

        Le contrat court de sa signature par l'ensemble des parties jusqu'au 31 décembre 2030. Il n'est pas renouvelable par tacite reconduction.

        Section 2 - Révision

        Le contrat peut être révisé à mi-parcours, en 2028, par avenant approuvé par l'ensemble des signataires.

        Section 3 - Retrait

        Un signataire peut se retirer du contrat par lettre motivée adressée aux autres signataires, avec un préavis de trois mois.

        Fait à Port-Vaïre, en six exemplaires, le
        """;

    private readonly AgreementExtract _agreement = Reading.Read(Text);

    [Fact]
    public void Nothing_is_dropped() => Coverage.AssertComplete(Reading.Import(Text));

    [Fact]
    public void Sections_stand_below_titles() => Assert.Equal(["1", "1.1", "1.2", "2", "2.1", "2.2", "3", "3.1", "3.2", "3.3"], _agreement.Articles.Select(article => article.Number));

    [Fact]
    public void Who_promises_what()
    {
        Assert.Equal(["etat", "metropole-vaire-ocean", "ville-de-port-vaire", "region-pays-d-ocean", "caisse-d-allocations-familiales-de-la-vaire", "bailleur-vaire-habitat"], _agreement.Parties.Select(party => party.Slug));
        Assert.Equal(
            ["etat", "etat", "metropole-vaire-ocean", "metropole-vaire-ocean", "ville-de-port-vaire", "ville-de-port-vaire", "region-pays-d-ocean", "metropole-vaire-ocean", "bailleur-vaire-habitat"],
            _agreement.Commitments.Select(commitment => commitment.Party!));
        Assert.Equal(
            [("metropole-vaire-ocean", 30m, "coût de fonctionnement de la maison des compétences"), ("ville-de-port-vaire", null, "salle des Lices")],
            _agreement.Grants.Select(grant => (grant.Party!, grant.Rate, grant.Base!)));
        Assert.Contains(_agreement.Unread, passage => passage.Quote.Contains("à parts égales", StringComparison.Ordinal));
    }

    [Fact]
    public void Its_committee_and_its_report()
    {
        var committee = Assert.Single(_agreement.Committees);
        Assert.Equal([2, 2, 3, 1, null, null, 2], committee.Members.Select(member => member.Seats));
        Assert.Equal(("Deux membres du conseil citoyen", true), (committee.Members[^1].Name, committee.Members[^1].IsAdvisory));
        Assert.Equal(1m, committee.MeetingsPerYear);
        Assert.Equal(("metropole-vaire-ocean", new DayOfYear { Day = 30, Month = 3 }), (Assert.Single(_agreement.Reports).Party!, _agreement.Reports[0].DueOn!));
    }

    [Fact]
    public void Its_terms()
    {
        Assert.Equal((TermStart.LastSignature, new DateOnly(2030, 12, 31)), (_agreement.Term!.Start!.Value, _agreement.Term.EndDate!.Value));
        Assert.Equal(RenewalKind.Excluded, _agreement.Renewal!.Kind);
        Assert.Equal((new Period { Count = 3, Unit = PeriodUnit.Months }, LetterForm.Written), (_agreement.Termination!.Notice, _agreement.Termination.Letter));
        Assert.True(_agreement.AmendmentRule!.NeedsEveryParty);
        Assert.Equal(6, _agreement.Originals!.Count);
        Assert.Empty(_agreement.Annexes);
        Assert.Equal([(OpenPointKind.MissingAddress, "etat"), (OpenPointKind.MissingRepresentative, "region-pays-d-ocean")], _agreement.OpenPoints.Select(point => (point.Kind, point.Owner!)));
        Assert.Contains("caisse d'allocations familiales", Assert.Single(_agreement.Findings).Message, StringComparison.Ordinal);
    }
}
