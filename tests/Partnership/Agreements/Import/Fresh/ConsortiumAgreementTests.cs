using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Fresh;

/// <summary>A school, a company, a lycée and an association: tasks, shares in turn, advisers, a definition of terms.</summary>
public sealed class ConsortiumAgreementTests
{
    private const string Text =
        """
        ACCORD DE CONSORTIUM
        « Campus des métiers de l'hydrogène »

        ENTRE LES SOUSSIGNÉES :

        1. L'ÉCOLE NATIONALE D'INGÉNIEURS DE BORDES, établissement public, 5 allée des Sciences, 64320 BORDES, représentée par son directeur général, M. Luc Etchart, ci-après « l'ENIB »,

        2. La société HYDROPYR SAS, société par actions simplifiée au capital de 200 000 €, dont le siège social est situé Zone Aéropolis, 64510 ASSAT, immatriculée au RCS de Pau sous le n° 512 345 678, représentée par Mme Nadia Lopez, directrice générale, ci-après « HYDROPYR »,

        3. Le lycée professionnel Jules-Supervielle, 2 rue des Ateliers, 64400 OLORON, représenté par son proviseur, ci-après « le Lycée »,

        4. L'ASSOCIATION PÔLE GAVE, 8 rue du Port, 64000 PAU, représentée par son président, ci-après « le Pôle »,

        Ci-après désignées individuellement la « Partie » et collectivement les « Parties ».

        ÉTANT PRÉALABLEMENT RAPPELÉ QUE :

        Les Parties ont répondu ensemble à l'appel à manifestation d'intérêt « Compétences et métiers d'avenir ».

        CECI EXPOSÉ, IL A ÉTÉ CONVENU ET ARRÊTÉ CE QUI SUIT :

        Article 1 - Définitions

        « Projet » : le projet décrit en annexe A.
        « Connaissances propres » : toutes les informations détenues par une Partie avant la signature de l'accord.

        Article 2 - Objet

        L'accord a pour objet de fixer les droits et obligations des Parties pour l'exécution du Projet.

        Article 3 - Répartition des tâches

        3.1 Tâches de l'ENIB

        L'ENIB coordonne le Projet. À ce titre, elle s'engage à :
        • représenter les Parties auprès du financeur ;
        • tenir le calendrier du Projet et alerter les Parties de tout retard ;
        • reverser à chaque Partie la quote-part de l'aide qui lui revient dans les trente jours de sa perception.

        3.2 Tâches d'HYDROPYR

        HYDROPYR met à disposition un banc d'essai et accueille chaque année six apprentis.

        3.3 Tâches du Lycée et du Pôle

        Le Lycée et le Pôle s'engagent à :
        • recruter les publics ;
        • animer les journées de découverte.

        Le Pôle assure la communication du Projet.

        Article 4 - Financement

        L'ENIB et HYDROPYR financent le plateau technique respectivement à hauteur de 40 % et 25 % du coût hors taxes. Le Lycée et le Pôle prennent en charge à parts égales les frais de déplacement des élèves. Le montant définitif de l'aide reste à déterminer.

        Article 5 - Gouvernance

        5.1 Le comité de pilotage est composé d'un représentant de l'ENIB, de deux représentants d'HYDROPYR, d'un représentant du Lycée et d'un représentant du Pôle. Chaque Partie dispose d'une voix. La Région Nouvelle-Aquitaine y est invitée avec voix consultative. Il se réunit tous les quatre mois.

        5.2 Le comité technique prépare les décisions du comité de pilotage. Il se réunit chaque mois.

        Article 6 - Confidentialité

        Chaque Partie s'engage à ne pas divulguer les informations confidentielles des autres Parties pendant la durée de l'accord et cinq ans après son terme.

        Article 7 - Propriété intellectuelle

        Chaque Partie reste propriétaire de ses Connaissances propres.

        Article 8 - Durée

        L'accord entre en vigueur à la date de la dernière signature pour une durée de quarante-huit (48) mois. Il peut être prorogé par avenant pour une durée maximale de douze (12) mois.

        Article 9 - Retrait - Exclusion

        Une Partie peut se retirer du Projet sous réserve d'en informer les autres par lettre recommandée avec demande d'avis de réception au moins trois (3) mois à l'avance. L'exclusion d'une Partie est décidée à l'unanimité des autres Parties.

        Article 10 - Droit applicable

        L'accord est soumis au droit français. Les Parties s'efforcent de régler leurs différends à l'amiable ; à défaut, le tribunal judiciaire de Pau est seul compétent.

        Fait en quatre (4) exemplaires originaux à Pau.

        Annexe A : Description du Projet
        Annexe B : Budget
        """;

    private readonly AgreementExtract _agreement = Reading.Read(Text);

    [Fact]
    public void Nothing_is_dropped() => Coverage.AssertComplete(Reading.Import(Text));

    [Fact]
    public void Who_promises_what()
    {
        Assert.Equal(["l'ENIB", "HYDROPYR", "le Lycée", "le Pôle"], _agreement.Parties.Select(party => party.Alias!));
        Assert.Equal(
            ["3.1 ecole", "3.1 ecole", "3.1 ecole", "3.2 societe", "3.3 lycee", "3.3 association", "3.3 lycee", "3.3 association", "3.3 association", "4 ecole", "4 societe", "4 lycee", "4 association", "6 "],
            _agreement.Commitments.Select(commitment => $"{commitment.Article} {commitment.Party?.Split('-')[0]}"));
        Assert.True(_agreement.Commitments[^1].IsCommon);
    }

    [Fact]
    public void Shares_in_turn_are_grants_and_equal_parts_are_left_to_a_person()
    {
        Assert.Equal(
            [("ecole-nationale-d-ingenieurs-de-bordes", 40m, "coût hors taxes"), ("societe-hydropyr-sas", 25m, "coût hors taxes")],
            _agreement.Grants.Select(grant => (grant.Party!, grant.Rate!.Value, grant.Base!)));
        Assert.Contains(_agreement.Unread, passage => passage.Quote.Contains("à parts égales", StringComparison.Ordinal));
    }

    [Fact]
    public void Its_committees()
    {
        Assert.Equal([("comité de pilotage", 3m), ("comité technique", 12m)], _agreement.Committees.Select(committee => (committee.Name, committee.MeetingsPerYear!.Value)));
        Assert.Equal(
            [("ecole", 1, false), ("societe", 2, false), ("lycee", 1, false), ("association", 1, false), (null, (int?)null, true)],
            _agreement.Committees[0].Members.Select(member => (member.Party?.Split('-')[0], member.Seats, member.IsAdvisory)));
        Assert.Empty(_agreement.Findings);
    }

    [Fact]
    public void Its_terms()
    {
        Assert.Equal((TermStart.LastSignature, new Period { Count = 48, Unit = PeriodUnit.Months }), (_agreement.Term!.Start, _agreement.Term.Duration));
        Assert.Equal((RenewalKind.Express, new Period { Count = 12, Unit = PeriodUnit.Months }, null), (_agreement.Renewal!.Kind, _agreement.Renewal.Duration, _agreement.Renewal.MaximumTimes));
        Assert.Equal((new Period { Count = 3, Unit = PeriodUnit.Months }, LetterForm.RegisteredWithReceipt), (_agreement.Termination!.Notice, _agreement.Termination.Letter));
        Assert.Equal((CourtKind.Judicial, 4), (_agreement.Disputes!.CourtKind, _agreement.Originals!.Count));
        Assert.Equal([("A", false), ("B", false)], _agreement.Annexes.Select(annex => (annex.Number!, annex.IsPresent)));
        Assert.Equal([OpenPointKind.Undefined, OpenPointKind.MissingAnnex, OpenPointKind.MissingAnnex], _agreement.OpenPoints.Select(point => point.Kind));
    }
}
