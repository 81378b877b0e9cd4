using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Fresh;

/// <summary>A chamber first, an intercommunality and a school: a sum with a part of it, a mayor who does not sign, « les deux derniers », a balance read twice before the renewal.</summary>
public sealed class ChamberConventionTests
{
    private const string Text =
        """
        CONVENTION CADRE DE COOPÉRATION
        Compétences et emplois du bassin de Castelroche

        ENTRE

        La Chambre de commerce et d'industrie du Haut-Gers, établissement public de l'État, dont le siège est situé 14 allées de la Liberté, 32900 CASTELROCHE, représentée par son président, Monsieur Alain Dupouy, dûment habilité par délibération de l'assemblée générale du 3 février 2026, ci-après dénommée « la CCI »,

        ET

        La Communauté de communes des Trois Vallons, sise 1 place du Foirail, 32900 CASTELROCHE, représentée par sa présidente, Madame Odile Cazaux, ci-après dénommée « la Communauté »,

        ET

        Le Lycée professionnel Marie-Laurencin, établissement public local d'enseignement, 6 chemin des Écoles, 32900 CASTELROCHE, représenté par son proviseur, ci-après dénommé « le Lycée »,

        Vu le code de commerce, notamment son article L. 710-1,
        Vu la délibération du conseil communautaire du 12 janvier 2026,

        IL A ÉTÉ CONVENU CE QUI SUIT

        ARTICLE 1 - OBJET

        La présente convention fixe les conditions dans lesquelles les parties développent une offre de formation adaptée aux besoins des entreprises du bassin.

        ARTICLE 2 - ENGAGEMENTS DE LA CCI

        2.1 La CCI tient à jour l'observatoire des métiers. Elle en communique les résultats aux autres parties avant le 31 mars de chaque année.

        2.2 La CCI s'engage, en outre, à :
        – animer un réseau de vingt tuteurs d'entreprise ;
        – organiser chaque année une bourse aux stages, dont le Lycée assure la promotion auprès de ses élèves ;
        – ne pas facturer aux élèves l'accès à ses locaux.

        ARTICLE 3 - ENGAGEMENTS DE LA COMMUNAUTÉ

        La Communauté, qui est propriétaire de l'atelier-relais de la zone du Moulin, le met gratuitement à la disposition du Lycée pendant la durée de la convention.
        Elle verse à la CCI une participation de 24 000 €, dont 10 000 € en 2026.

        ARTICLE 4 - ENGAGEMENTS DU LYCÉE

        Le Lycée s'oblige à :
        a) ouvrir deux classes d'apprentis, l'une en maintenance, l'autre en soudage ;
        b) désigner un référent « entreprises » ;
        c) accueillir, dans la limite des places disponibles, les salariés que la CCI lui adresse.

        La CCI et le Lycée s'engagent à signer une convention de stage type.

        ARTICLE 5 - COMITÉ DE SUIVI

        Un comité de suivi réunit le président de la CCI, la présidente de la Communauté, le proviseur du Lycée, le directeur de l'agence France Travail de Castelroche et M. Bernard Soulé, Maire de la Ville de Castelroche. Les deux derniers siègent avec voix consultative.
        Il se réunit deux fois par an, dont une fois avant la rentrée scolaire.
        La CCI en assure le secrétariat et présente chaque année un bilan au comité.

        ARTICLE 6 - DURÉE

        La convention prend effet le 1er septembre 2026 pour une durée de trois ans. Elle est renouvelable par avenant exprès, au vu d'un bilan que le comité examine deux fois avant le renouvellement.

        ARTICLE 7 - MODIFICATION ET RÉSILIATION

        Toute modification fait l'objet d'un avenant signé par les représentants habilités des parties.
        Chaque partie peut résilier la convention par lettre recommandée avec accusé de réception, moyennant un préavis de quatre mois.

        ARTICLE 8 - LITIGES

        Les parties recherchent un règlement amiable. À défaut, le tribunal administratif de Pau est compétent.

        Fait à Castelroche, en trois exemplaires originaux, le 15 juin 2026.

        Pour la CCI          Pour la Communauté          Pour le Lycée
        """;

    private readonly AgreementExtract _agreement = Reading.Read(Text);

    [Fact]
    public void Nothing_is_dropped() => Coverage.AssertComplete(Reading.Import(Text));

    private const string Chamber = "chambre-de-commerce-et-d-industrie-du-haut-gers";
    private const string Community = "communaute-de-communes-des-trois-vallons";
    private const string School = "lycee-professionnel-marie-laurencin";

    [Fact]
    public void Who_promises_what()
    {
        Assert.Equal(
            [$"2 {Chamber}", $"2 {Chamber}", $"2 {Chamber}", $"3 {Community}", $"4 {School}", $"4 {School}", $"4 {School}", $"4 {Chamber}", $"4 {School}"],
            _agreement.Commitments.Select(commitment => $"{commitment.Article} {commitment.Party}"));
        var grant = Assert.Single(_agreement.Grants);
        Assert.Equal((Community, 24_000m, null), (grant.Party, grant.Amount, grant.FiscalYears));
        Assert.Equal(
            ["2.1 La CCI", "La Communauté, qui", "Les deux derniers"],
            _agreement.Unread.Select(passage => string.Join(' ', passage.Quote.Split(' ').Take(3))));
    }

    [Fact]
    public void Its_committee_and_terms()
    {
        var committee = Assert.Single(_agreement.Committees);
        Assert.Equal(
            [(Chamber, "le président de la CCI"), (Community, "la présidente de la Communauté"), (School, "le proviseur du Lycée"), (null, "le directeur de l'agence France Travail de Castelroche"), (null, "M. Bernard Soulé, Maire de la Ville de Castelroche")],
            committee.Members.Select(member => (member.Party, member.Name)));
        Assert.Equal(2m, committee.MeetingsPerYear);
        Assert.Equal((RenewalKind.Express, null), (_agreement.Renewal!.Kind, _agreement.Renewal.MaximumTimes));
        Assert.Equal((new DateOnly(2026, 9, 1), 3), (_agreement.Term!.StartDate, _agreement.Term.Duration!.Count));
        Assert.Equal((4, LetterForm.RegisteredWithReceipt), (_agreement.Termination!.Notice!.Count, _agreement.Termination.Letter));
        Assert.Empty(_agreement.Reports);
        Assert.Equal("tribunal administratif de Pau", _agreement.Disputes!.Court);
    }
}
