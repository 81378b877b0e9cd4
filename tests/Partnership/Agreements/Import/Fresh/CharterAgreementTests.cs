using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Fresh;

/// <summary>An intercommunality, two communes and an association: headings that nothing numbers, parties line by line in small letters.</summary>
public sealed class CharterAgreementTests
{
    private const string Text =
        """
        CHARTE-CONVENTION
        pour un réseau des lieux de formation du Pays de Briance

        ENTRE LES SOUSSIGNÉS

        La communauté de communes du Pays de Briance (CCPB), dont le siège est à la Maison de la Briance, 87260 PIERREFAYE, représentée par son président, M. Jean Faucher, en vertu de la délibération n° 2026-04 du 9 février 2026, ci-après dénommée « la CCPB »,

        D'UNE PART

        ET

        la commune de Pierrefaye, 1 place de la Mairie, 87260 PIERREFAYE, représentée par son maire,
        la commune de Saint-Vrieix, 4 rue du Lavoir, 87260 SAINT-VRIEIX, représentée par sa maire,
        l'association Les Ateliers du Soir, 9 route de Limoges, 87260 PIERREFAYE, représentée par son président, ci-après dénommée « l'Association »,

        D'AUTRE PART

        IL EST CONVENU CE QUI SUIT

        OBJET

        La charte-convention organise le réseau des lieux de formation du territoire.

        LES ENGAGEMENTS DE LA CCPB

        La CCPB :
        * coordonne le réseau ;
        * finance un poste d'animateur à hauteur de 28 000 € par an, pendant trois ans ;
        * peut, si son budget le permet, acheter du matériel.

        LES ENGAGEMENTS DES COMMUNES

        Les communes s'engagent à :
        * mettre à disposition gratuitement une salle équipée deux soirs par semaine ;
        * signaler le lieu aux habitants.

        L'ASSOCIATION

        L'Association s'engage à proposer au moins dix cours du soir par an dans chaque lieu. Elle ne perçoit aucun loyer.

        COMITÉ DE RÉSEAU

        Le comité de suivi est composé du président de la CCPB, des maires de Pierrefaye et de Saint-Vrieix et de deux membres de l'Association. Les agents de la CCPB assistent aux réunions avec voix consultative. Il se réunit une fois par trimestre.

        DURÉE

        La présente charte-convention prend effet à la date de sa signature pour une durée d'un an. Elle est renouvelée par tacite reconduction deux fois, sauf dénonciation par l'une des parties deux mois avant l'échéance, par courrier.

        MODIFICATION

        Toute modification donne lieu à un avenant.

        Fait à Pierrefaye, le 3 mars 2026, en autant d'exemplaires que de parties.
        """;

    private readonly AgreementExtract _agreement = Reading.Read(Text);

    [Fact]
    public void Nothing_is_dropped() => Coverage.AssertComplete(Reading.Import(Text));

    private const string District = "communaute-de-communes-du-pays-de-briance";
    private const string Pierrefaye = "commune-de-pierrefaye";
    private const string SaintVrieix = "commune-de-saint-vrieix";
    private const string Association = "association-les-ateliers-du-soir";

    [Fact]
    public void Who_promises_what()
    {
        Assert.Equal([District, Pierrefaye, SaintVrieix, Association], _agreement.Parties.Select(party => party.Slug));
        Assert.Equal(["OBJET", "LES ENGAGEMENTS DE LA CCPB", "LES ENGAGEMENTS DES COMMUNES", "L'ASSOCIATION", "COMITÉ DE RÉSEAU", "DURÉE", "MODIFICATION"], _agreement.Articles.Select(article => article.Heading));
        Assert.Equal([District, District, Pierrefaye, SaintVrieix, Pierrefaye, SaintVrieix, Association], _agreement.Commitments.Select(commitment => commitment.Party!));
        Assert.Equal(
            [(District, 28_000m, true, "trois ans"), (null, null, false, (string?)null)],
            _agreement.Grants.Select(grant => (grant.Party, grant.Amount, grant.IsPerYear, grant.FiscalYears?.Text)));
        Assert.Equal(["peut, si son budget le permet, acheter du matériel.", "Elle ne perçoit aucun loyer."], _agreement.Unread.Select(passage => passage.Quote));
    }

    [Fact]
    public void Its_committee()
    {
        var committee = Assert.Single(_agreement.Committees);
        Assert.Equal(
            [("président de la CCPB", District, false), ("maire de Pierrefaye", Pierrefaye, false), ("maire de Saint-Vrieix", SaintVrieix, false), ("deux membres de l'Association", Association, false), ("Les agents de la CCPB", District, true)],
            committee.Members.Select(member => (member.Name, member.Party!, member.IsAdvisory)));
        Assert.Equal(4m, committee.MeetingsPerYear);
    }

    [Fact]
    public void Its_terms()
    {
        Assert.Equal((TermStart.LastSignature, new Period { Count = 1, Unit = PeriodUnit.Years }), (_agreement.Term!.Start, _agreement.Term.Duration));
        Assert.Equal((RenewalKind.Tacit, new Period { Count = 2, Unit = PeriodUnit.Months }, LetterForm.Written, 2, null), (_agreement.Renewal!.Kind, _agreement.Renewal.Notice, _agreement.Renewal.Letter, _agreement.Renewal.MaximumTimes, _agreement.Renewal.Duration));
        Assert.Null(_agreement.Termination);
        Assert.False(_agreement.AmendmentRule!.NeedsEveryParty);
        Assert.Equal((null, true), (_agreement.Originals!.Count, _agreement.Originals.OnePerParty));
        Assert.Empty(_agreement.Annexes);
        Assert.Empty(_agreement.OpenPoints);
        Assert.Equal(FindingCodes.RenewalLengthUnstated, Assert.Single(_agreement.Findings).Code);
    }
}
