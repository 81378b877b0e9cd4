using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Fresh;

/// <summary>A department and an association, after the usual model of objectives: paragraphs with numbers, « ° » for bullets.</summary>
public sealed class DepartmentObjectivesTests
{
    private const string Text =
        """
        DÉPARTEMENT DE LA HAUTE-LÈZE
        Direction de l'insertion et de l'emploi

        CONVENTION PLURIANNUELLE D'OBJECTIFS 2026-2028

        Vu la loi n° 2000-321 du 12 avril 2000 relative aux droits des citoyens dans leurs relations avec les administrations, notamment son article 10 ;
        Vu la délibération de la commission permanente du 14 novembre 2025 ;

        Entre les soussignés :

        Le département de la Haute-Lèze, sis Hôtel du Département, 1 esplanade Jean-Moulin, 09200 SAINT-LIZIER, représenté par la présidente du conseil départemental, Mme Sylvie Rouch, et désigné sous le terme « le Département », d'une part,

        Et

        L'association « Cap Métiers », association régie par la loi du 1er juillet 1901, dont le siège social est situé 27 rue du Pont-Vieux, 09200 SAINT-LIZIER, représentée par son président, M. Ali Bensaïd, et désignée sous le terme « l'Association », d'autre part,

        N° SIRET : 412 345 678 00021

        Il est convenu ce qui suit :

        PRÉAMBULE

        Considérant le projet initié et conçu par l'Association conforme à son objet statutaire ;
        Considérant que le programme d'actions ci-après présenté par l'Association participe de cette politique.

        Article 1er : Objet de la convention

        Par la présente convention, l'Association s'engage, à son initiative et sous sa responsabilité, à mettre en œuvre, en cohérence avec les orientations de politique publique mentionnées au préambule, le programme d'actions suivant, comportant des obligations de service public : accueillir les demandeurs d'emploi, former aux métiers en tension et tenir un centre de ressources.

        Article 2 : Durée de la convention

        La convention prend effet le 1er janvier 2026 et s'achève le 31 décembre 2028.

        Article 3 : Conditions de détermination du coût de l'action

        3.1 Le coût total estimé éligible du programme d'actions sur la durée de la convention est évalué à 540 000 €, conformément au budget prévisionnel figurant à l'annexe II.

        3.2 Les coûts annuels éligibles sont fixés en annexe II à la présente convention.

        Article 4 : Conditions de détermination de la contribution financière

        4.1 Le Département contribue financièrement pour un montant maximal de 270 000 €, équivalent à 50 % du montant total estimé des coûts éligibles.

        4.2 Pour l'année 2026, le Département contribue financièrement pour un montant de 90 000 €.

        4.3 Les contributions financières du Département mentionnées au paragraphe 4.2 ne sont applicables que sous réserve du vote des crédits par l'assemblée départementale et du respect par l'Association de ses obligations.

        Article 5 : Modalités de versement de la contribution financière

        Le Département verse 45 000 € à la notification de la convention, une avance de 30 000 € avant le 30 juin et le solde après les vérifications réalisées par le Département.

        Article 6 : Justificatifs

        L'Association s'engage à fournir dans les six mois de la clôture de chaque exercice les documents ci-après :
        ° le compte rendu financier ;
        ° les comptes annuels et le rapport du commissaire aux comptes ;
        ° le rapport d'activité.

        Article 7 : Autres engagements

        L'Association informe sans délai le Département de toute nouvelle déclaration enregistrée au registre national des associations.
        L'Association s'engage à faire figurer de manière lisible le logo du Département sur tous les supports de communication produits dans le cadre de la convention.

        Article 8 : Évaluation et suivi

        Un comité de suivi, présidé par le Département, est composé de :
        a) deux représentants du Département ;
        b) un représentant de l'Association ;
        c) un représentant de France Travail, avec voix consultative ;
        d) la directrice de la Mission locale.

        Il se réunit deux fois par an, en mars et en octobre.

        Article 9 : Conditions de renouvellement

        La conclusion éventuelle d'une nouvelle convention est subordonnée à la réalisation de l'évaluation prévue à l'article 8.

        Article 10 : Avenant

        La présente convention ne peut être modifiée que par avenant signé par le Département et l'Association.

        Article 11 : Résiliation

        En cas de non-respect par l'une des parties de l'une de ses obligations, la convention pourra être résiliée de plein droit par l'autre partie, à l'expiration d'un délai de deux mois suivant l'envoi d'une lettre recommandée avec accusé de réception valant mise en demeure.

        Article 12 : Recours

        Tout litige résultant de l'exécution de la présente convention est du ressort du tribunal administratif de Toulouse.

        Fait en deux exemplaires, à Saint-Lizier, le

        Pour l'Association, le Président,                 Pour le Département, la Présidente,

        ANNEXE I : LE PROGRAMME D'ACTIONS

        Accueil, formation, ressources.

        ANNEXE II : LE BUDGET PRÉVISIONNEL

        Charges    Produits
        """;

    private readonly AgreementExtract _agreement = Reading.Read(Text);

    [Fact]
    public void Nothing_is_dropped() => Coverage.AssertComplete(Reading.Import(Text));

    [Fact]
    public void Who_promises_what()
    {
        Assert.Equal([("departement-de-la-haute-leze", "le Département"), ("association-cap-metiers", "l'Association")], _agreement.Parties.Select(party => (party.Slug, party.Alias!)));
        Assert.Equal(
            ["1 association-cap-metiers", "4 departement-de-la-haute-leze", "4 departement-de-la-haute-leze", "5 departement-de-la-haute-leze", "6 association-cap-metiers", "6 association-cap-metiers", "6 association-cap-metiers", "7 association-cap-metiers"],
            _agreement.Commitments.Select(commitment => $"{commitment.Article} {commitment.Party}"));
        Assert.Equal(["le compte rendu financier ;", "les comptes annuels et le rapport du commissaire aux comptes ;", "le rapport d'activité."], _agreement.Commitments.Where(commitment => commitment.Article == "6").Select(commitment => commitment.Text));
    }

    [Fact]
    public void One_grant_of_which_the_sum_of_a_year_and_the_payments_are_parts()
    {
        var grant = Assert.Single(_agreement.Grants);
        Assert.Equal((270_000m, 50m, "montant total estimé des coûts éligibles"), (grant.Amount!.Value, grant.Rate!.Value, grant.Base!));
        Assert.Contains(_agreement.Unread, passage => passage.Quote.StartsWith("Pour l'année 2026", StringComparison.Ordinal));
    }

    [Fact]
    public void Its_terms_and_committee()
    {
        Assert.Equal((new DateOnly(2026, 1, 1), new DateOnly(2028, 12, 31), null), (_agreement.Term!.StartDate!.Value, _agreement.Term.EndDate!.Value, _agreement.Term.Duration));
        Assert.Null(_agreement.Renewal);
        Assert.Equal((null, LetterForm.RegisteredWithReceipt), (_agreement.Termination!.Notice, _agreement.Termination.Letter));
        Assert.True(_agreement.AmendmentRule!.NeedsEveryParty);
        Assert.Equal((2, false), (_agreement.Originals!.Count, _agreement.Originals.OnePerParty));
        Assert.Equal(
            [("deux représentants du Département", 2, false), ("un représentant de l'Association", 1, false), ("un représentant de France Travail", 1, true), ("la directrice de la Mission locale", (int?)null, false)],
            Assert.Single(_agreement.Committees).Members.Select(member => (member.Name, member.Seats, member.IsAdvisory)));
        Assert.Equal([("I", true), ("II", true)], _agreement.Annexes.Select(annex => (annex.Number!, annex.IsPresent)));
        Assert.Empty(_agreement.OpenPoints);
        Assert.Contains("Mission locale", Assert.Single(_agreement.Findings).Message, StringComparison.Ordinal);
    }
}
