using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Fresh;

/// <summary>« Entre les soussignés … d'une part … d'autre part »: roman numbers, a lawyer's asides, a chair who sits, « ces deux derniers », an aid paid in two halves.</summary>
public sealed class UndersignedAgreementTests
{
    private const string Text =
        """
        CONVENTION D'OCCUPATION ET DE FORMATION

        ENTRE LES SOUSSIGNÉS :

        L'Université de la Côte d'Albâtre, établissement public à caractère scientifique, culturel et professionnel, sise 4 rue des Falaises, 62200 BOULINGHEN, représentée par sa présidente, Mme Claire Vasseur, ci-après dénommée « l'Université »,

        d'une part,

        ET

        La commune de Boulinghen, sise place Dalton, 62200 BOULINGHEN, représentée par son maire, M. Franck Delattre, la commune étant ci-après dénommée « la Ville »,

        La Société d'économie mixte Port et Littoral, société anonyme au capital de 400 000 €, sise quai Gambetta, 62200 BOULINGHEN, représentée par son directeur général, ci-après dénommée « la SEM »,

        d'autre part,

        IL A ÉTÉ EXPOSÉ PUIS CONVENU CE QUI SUIT :

        I. OBJET

        La présente convention a pour objet de fixer les droits et obligations de chacun pour l'ouverture d'une licence professionnelle dans l'ancienne gare maritime.

        II. OBLIGATIONS DE LA VILLE

        La Ville, propriétaire des lieux, s'oblige à :
        - livrer les locaux hors d'eau et hors d'air avant le 1er septembre 2027 ;
        - supporter les grosses réparations au sens de l'article 606 du code civil.

        Elle octroie à l'Université une aide de 120 000 € pour l'équipement, versée à raison de 50 % à la signature et de 50 % à la livraison.

        III. OBLIGATIONS DE LA SEM

        La SEM, à qui la Ville a confié les travaux, assure la maîtrise d'œuvre. À compter de la quatrième année, la SEM et la Ville prennent à leur charge, chacune pour moitié, le loyer des ateliers.
        La SEM s'engage à ce que l'Université accède aux ateliers, que la Ville finance, sans interruption.

        IV. OBLIGATIONS DE L'UNIVERSITÉ

        L'Université ouvre la licence à la rentrée 2027. Elle recrute deux enseignants et fournit à la Ville, au plus tard le 30 novembre de chaque année, un rapport d'activité.
        L'Université et ses composantes s'engagent à respecter le règlement intérieur.
        Elle pourra sous-louer une salle avec l'accord de la SEM.

        V. GOUVERNANCE

        Le comité de pilotage est présidé par le maire. Il comprend en outre la présidente de l'Université, le directeur général de la SEM, le président de Département et le sous-préfet, ces deux derniers avec voix consultative. Il se réunit au moins trois fois par an.

        VI. DURÉE

        La convention est consentie pour une durée de neuf années entières à compter de la livraison des locaux. Elle ne pourra être prorogée que par avenant exprès signé de toutes les parties.

        VII. RÉSILIATION

        En cas d'inexécution, la convention est résiliée de plein droit deux mois après une mise en demeure adressée par lettre recommandée avec avis de réception.

        VIII. ATTRIBUTION DE JURIDICTION

        Tout différend relève du tribunal administratif de Lillois.

        Fait à Boulinghen, en trois originaux, le 2 février 2027.
        """;

    private readonly AgreementExtract _agreement = Reading.Read(Text);

    [Fact]
    public void Nothing_is_dropped() => Coverage.AssertComplete(Reading.Import(Text));

    private const string University = "universite-de-la-cote-d-albatre";
    private const string Town = "commune-de-boulinghen";
    private const string Company = "societe-d-economie-mixte-port-et-littoral";

    [Fact]
    public void Who_signs_and_who_promises_what()
    {
        Assert.Equal([(University, "l'Université"), (Town, "la Ville"), (Company, "la SEM")], _agreement.Parties.Select(party => (party.Slug, party.Alias)));
        Assert.Equal(
            [$"2 {Town}", $"2 {Town}", $"2 {Town}", $"3 {Company}", $"3 {Town}", $"3 {Company}", $"4 {University}"],
            _agreement.Commitments.Select(commitment => $"{commitment.Article} {commitment.Party}"));
        Assert.Equal((Town, 120_000m, null), (Assert.Single(_agreement.Grants).Party, _agreement.Grants[0].Amount, _agreement.Grants[0].Rate));
        Assert.Equal((null, 4), (Assert.Single(_agreement.RentDuties).Party, _agreement.RentDuties[0].FromYear));
        Assert.Contains(_agreement.Unread, passage => passage.Quote.StartsWith("La SEM, à qui la Ville a confié", StringComparison.Ordinal));
        Assert.Contains(_agreement.Unread, passage => passage.Quote.StartsWith("L'Université et ses composantes", StringComparison.Ordinal));
    }

    [Fact]
    public void Its_committee_and_terms()
    {
        var committee = Assert.Single(_agreement.Committees);
        Assert.Equal((0, 3m, true), (committee.Members.Count, committee.MeetingsPerYear, committee.AtLeast));
        Assert.Contains(_agreement.Unread, passage => passage.Quote.StartsWith("Il comprend en outre la présidente", StringComparison.Ordinal));
        Assert.DoesNotContain(_agreement.Findings, finding => finding.Code == FindingCodes.PartyNotOnCommittee);
        Assert.Equal((9, RenewalKind.Express), (_agreement.Term!.Duration!.Count, _agreement.Renewal!.Kind));
        Assert.Equal((3, "tribunal administratif de Lillois"), (_agreement.Originals!.Count, _agreement.Disputes!.Court));
    }
}
