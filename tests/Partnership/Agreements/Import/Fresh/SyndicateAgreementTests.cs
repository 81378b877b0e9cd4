using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Fresh;

/// <summary>A SIVOM, two communes and a department: headings in capitals with a colon, actors who promise nothing, one verb for two communes, heads of several bodies on the committee.</summary>
public sealed class SyndicateAgreementTests
{
    private const string Text =
        """
        CONVENTION RELATIVE À L'ESPACE FORMATION DU BOCAGE

        Entre :

        - le Syndicat intercommunal à vocation multiple de la Vallée de la Sienne, 3 rue du Lavoir, 50410 PERCEVAL, représenté par son président, M. Hervé Lemonnier, agissant en vertu de la délibération du 4 mars 2026, ci-après « le SIVOM »,
        - la commune de Perceval, place de la Mairie, 50410 PERCEVAL, représentée par son maire, Mme Josiane Vimont,
        - la commune de Hambourg-sur-Sienne, 2 rue de l'Église, 50450 HAMBOURG-SUR-SIENNE, représentée par son maire, M. Thierry Letellier,
        - le Département de la Basse-Manche, 98 route de Candol, 50000 SAINT-LÔTIN, représenté par le président du conseil départemental,

        il est convenu ce qui suit :

        OBJET :

        Le SIVOM ouvre à Perceval un espace où les habitants peuvent suivre des formations à distance. La présente convention dit ce que chacun y apporte.

        ACTEURS :

        Deux établissements travaillent déjà sur le territoire :
        - le centre social Les Pommiers accueille 300 jeunes par an ;
        - la Mission locale du Centre-Manche assure deux permanences par mois.

        ENGAGEMENTS DU SIVOM :

        Le SIVOM s'engage à :
        - recruter une animatrice à temps plein ;
        - ouvrir l'espace vingt heures par semaine, du lundi au jeudi ;
        - tenir à la disposition des communes un décompte des heures.
        Il ne répond pas des dégradations causées par le public.

        ENGAGEMENTS DES COMMUNES :

        Les communes mettent à disposition du SIVOM les salles nécessaires.
        La commune de Perceval prend en charge le chauffage, et celle de Hambourg-sur-Sienne l'abonnement à internet.
        Chacune des communes verse 1,50 € par habitant et par an.

        ENGAGEMENTS DU DÉPARTEMENT :

        Le Département verse au SIVOM une subvention annuelle de fonctionnement de 18 000 €, sous réserve du vote de son budget.
        Il participe, à hauteur de 40 %, aux dépenses d'équipement, dans la limite de 25 000 €.

        SUIVI :

        Un comité de suivi est composé de deux délégués du SIVOM, des maires de Perceval et de Hambourg-sur-Sienne, de la présidente du conseil départemental ou de son représentant, et d'un représentant du centre social.
        Les maires et les délégués du SIVOM ont voix délibérative, le centre social siège avec voix consultative.
        Le comité se réunit à chaque trimestre, sur convocation du SIVOM.

        DURÉE :

        La convention est conclue pour quatre ans à compter de sa signature par l'ensemble des parties. Elle n'est pas reconduite tacitement.

        RÉSILIATION :

        Chaque partie peut se retirer au 31 décembre de chaque année, en prévenant les autres par écrit six mois à l’avance.

        Fait en quatre exemplaires à Perceval, le

        Le président du SIVOM        La maire de Perceval        Le maire de Hambourg-sur-Sienne        Le président du conseil départemental
        """;

    private readonly AgreementExtract _agreement = Reading.Read(Text);

    [Fact]
    public void Nothing_is_dropped() => Coverage.AssertComplete(Reading.Import(Text));

    private const string Syndicate = "syndicat-intercommunal-a-vocation-multiple-de-la-vallee-de-la-sienne";
    private const string Department = "departement-de-la-basse-manche";

    [Fact]
    public void Its_headings_are_articles() => Assert.Equal(
        ["OBJET :", "ACTEURS :", "ENGAGEMENTS DU SIVOM :", "ENGAGEMENTS DES COMMUNES :", "ENGAGEMENTS DU DÉPARTEMENT :", "SUIVI :", "DURÉE :", "RÉSILIATION :"],
        _agreement.Articles.Select(article => article.Heading));

    [Fact]
    public void Who_promises_what()
    {
        Assert.Equal(
            [$"3 {Syndicate}", $"3 {Syndicate}", $"3 {Syndicate}", "4 commune-de-perceval", "4 commune-de-hambourg-sur-sienne", $"5 {Department}"],
            _agreement.Commitments.Select(commitment => $"{commitment.Article} {commitment.Party}"));
        var grant = Assert.Single(_agreement.Grants);
        Assert.Equal((Department, 18_000m, GrantNature.Operating, true, null), (grant.Party, grant.Amount, grant.Nature, grant.IsPerYear, grant.Base));
        Assert.Contains(_agreement.Unread, passage => passage.Quote.StartsWith("La commune de Perceval prend en charge", StringComparison.Ordinal));
        Assert.Contains(_agreement.Unread, passage => passage.Quote.StartsWith("le centre social Les Pommiers accueille", StringComparison.Ordinal));
    }

    [Fact]
    public void Its_committee_and_terms()
    {
        var committee = Assert.Single(_agreement.Committees);
        Assert.Equal(
            ["deux délégués du SIVOM", "maire de Perceval", "maire de Hambourg-sur-Sienne", "présidente du conseil départemental ou de son représentant", "un représentant du centre social"],
            committee.Members.Select(member => member.Name));
        Assert.All(committee.Members, member => Assert.False(member.IsAdvisory));
        Assert.Equal(4m, committee.MeetingsPerYear);
        Assert.Contains(_agreement.Unread, passage => passage.Quote.StartsWith("Les maires et les délégués du SIVOM ont voix", StringComparison.Ordinal));
        Assert.Equal((TermStart.LastSignature, 4), (_agreement.Term!.Start, _agreement.Term.Duration!.Count));
        Assert.Equal(RenewalKind.Excluded, _agreement.Renewal!.Kind);
        Assert.Equal(6, _agreement.Termination!.Notice!.Count);
        Assert.Equal(4, _agreement.Originals!.Count);
    }
}
