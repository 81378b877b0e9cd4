using CsCheck;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Agreements.Templates;
using SkillsHub.Partnership.Tests.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Templates;

/// <summary>What the form says is what the import reads, whatever it says within its limits.</summary>
public sealed class TemplateReadingTests
{
    private static readonly string[] Names =
    [
        "la Ville de Valmer", "la Région des Cimes", "le Rectorat de Landeville", "l'Association Savoirs Partagés", "la Communauté de communes des Trois Rivières", "le Conseil départemental de la Haute-Lande",
        "la Chambre de commerce des Deux Vallées", "l'Université du Lac", "les Ateliers du Fleuve", "la Préfecture de la Haute-Lande", "la Banque des Coteaux", "le Lycée professionnel des Saules",
        "l'Institut des métiers d'Orgeval", "le Centre communal d'action sociale de Brissac", "la Métropole de Rivemont", "le Groupement d'employeurs du Plateau", "la Caisse locale d'épargne", "l'École du soir de Marnay",
    ];

    private static readonly string[] Addresses = ["1 place de la Halle, 00100 Valmer", "27 bis rue des Tanneurs, 00120 Pont-aux-Saules", "Hôtel de Ville, 00100 VALMER", "14 avenue du Canal, BP 12, 00130 Sauverne Cedex", "9 quai des Mégissiers, 00130 Sauverne"];

    private static readonly string[] People = ["Mme Jeanne Petit", "M. Paul de La Tour", "Madame Anne-Marie Roux", "Monsieur Jean-Luc d'Orgeval", "Mme Rosa Lys"];

    private static readonly string[] Functions = ["Maire", "Président", "Présidente du conseil régional", "Directrice générale", "Recteur", "Proviseure", "Préfet de région"];

    private static readonly string[] Promises =
    [
        "prêter deux salles de l'ancienne gare", "citer la Maison dans ses publications", "recruter et former les intervenants", "désigner un conseiller présent une journée par semaine", "prolonger sa navette du samedi jusqu'à la gare",
        "tenir une comptabilité qui distingue chaque activité", "orienter vers la Maison les jeunes qu'elle accompagne", "ouvrir son centre de documentation au public", "mettre gratuitement à disposition un atelier de cotravail", "animer le réseau des entreprises",
        "faire connaître les formations par apprentissage", "informer les autres parties de ses projets", "organiser chaque année un forum des métiers", "payer les frais d'assurance des locaux",
    ];

    private static readonly string[] Advisers = ["la Mission locale du Bassin", "la Fédération du bâtiment", "le Club des entreprises", "France Travail Landeville", "l'Union des commerçants"];

    private static readonly string[] Courts = ["tribunal administratif de Landeville", "tribunal administratif compétent", "tribunal judiciaire de Châlons-en-Champagne", "tribunal administratif"];

    private static readonly string[] Titles = ["Convention de partenariat pour la Maison des compétences de Valmer", "Contrat territorial de Landeville", "CONVENTION PLURIANNUELLE D'OBJECTIFS DU PLATEAU"];

    private static readonly Gen<Period> Terms = Gen.OneOf(Gen.Int[1, 99].Select(Forms.Years), Gen.Int[1, 1_188].Select(Forms.Months));

    private static readonly Gen<Period> Notices = Gen.OneOf(Gen.Int[1, 120].Select(Forms.Months), Gen.Int[1, 365].Select(count => new Period { Count = count, Unit = PeriodUnit.Days }), Gen.Int[1, 52].Select(count => new Period { Count = count, Unit = PeriodUnit.Weeks }));

    [Fact]
    public void What_the_form_says_is_what_the_import_reads() => Gen.Select(Parties, Terms, Gen.Select(Notices, Notices, Terms.Null(), Gen.Enum<RenewalKind>()), Rest).SelectMany((parties, term, life, rest) =>
        Gen.Select(Gen.Int[1, parties.Count], Gen.Int[1, parties.Count], Funding(parties.Count).List[0, 6], Gen.Bool).Select((by, runs, funding, counted) => rest with
        {
            Parties = parties,
            Operator = runs,
            Report = rest.Report! with { By = by },
            Funding = funding,
            Duration = term,
            Renewal = new TemplateRenewal { Kind = life.Item4, Notice = life.Item4 == RenewalKind.Excluded ? null : life.Item1, Duration = life.Item4 == RenewalKind.Excluded ? null : life.Item3 },
            TerminationNotice = life.Item2,
            Originals = counted ? parties.Count : null,
        })).Where(form => form.Check() is null).Sample(Same, iter: 100);

    private static void Same(AgreementTemplate form)
    {
        var result = WrittenAgreement.Of(form, TestContext.Current.CancellationToken);
        Assert.True(result.Error is null, $"{result.Error?.Detail}\n{TemplateText.Write(form)}");
        var read = result.Value.Result.Agreement!;
        Assert.Empty(read.Unread);
        Assert.Empty(read.Findings);
        Assert.Equal(form.Title, read.Title.Text);
        Assert.Equal(form.Parties!.Select(party => (Lower(party!.Name!), party.Address, party.Representative, party.Function)), read.Parties.Select(party => (Lower(party.Name), party.Address, party.Representative?.Name is { } name ? $"{party.Representative.Honorific} {name}" : null, party.Representative?.Function)));
        Assert.Equal((form.Duration, form.StartDate), (read.Term!.Duration, read.Term.StartDate));
        Assert.Equal((form.Renewal!.Kind, form.Renewal.Notice), (read.Renewal!.Kind, read.Renewal.Notice));
        Assert.Equal(form.TerminationNotice, read.Termination!.Notice);
        var committee = Assert.Single(read.Committees);
        Assert.Equal(form.MeetingsPerYear, committee.MeetingsPerYear);
        Assert.Equal(form.Parties!.Select(party => (int?)(party!.Seats ?? 1)), committee.Members.Where(member => member.Party is not null).Select(member => member.Seats));
        Assert.Equal(form.Advisers!, committee.Members.Where(member => member.Party is null).Select(member => member.Name));
        Assert.Equal(read.Parties[form.Report!.By!.Value - 1].Slug, Assert.Single(read.Reports).Party);
        Assert.Equal(Said(form), read.Commitments.Select(commitment => $"{commitment.Article} {commitment.Party} {commitment.Text.TrimEnd(' ', ';', '.')}"));
        Assert.Equal(Open(form), read.OpenPoints.Select(point => point.Kind).Order());
        Coverage.AssertComplete(result.Value.Result);

        IEnumerable<string> Said(AgreementTemplate said) => said.Parties!.Index().SelectMany(one => (one.Item!.Commitments ?? []).Concat(said.Funding!.Where(line => line!.Party == one.Index + 1).Select(line => TemplateText.Promise(line!)))
            .Select(promise => $"2.{one.Index + 1} {read.Parties[one.Index].Slug} {promise}"));
    }

    private static IEnumerable<OpenPointKind> Open(AgreementTemplate form) => form.Parties!.Index().SelectMany(one => new OpenPointKind?[]
    {
        one.Item!.Address is null ? OpenPointKind.MissingAddress : null,
        one.Item.Representative is null && one.Item.Function is null ? OpenPointKind.MissingRepresentative : null,
        one.Item.Commitments is not { Count: > 0 } && form.Funding!.All(line => line!.Party != one.Index + 1) ? OpenPointKind.Undefined : null,
    }).Concat(form.Funding!.Select(line => line!.Value is not null ? null : (OpenPointKind?)(line.Unit == TemplateFundingUnit.Percent ? OpenPointKind.BlankRate : OpenPointKind.BlankAmount))).OfType<OpenPointKind>().Order();

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static Gen<string> OneOf(string[] words) => Gen.Int[0, words.Length - 1].Select(at => words[at]);

    private static Gen<string?> Maybe(string[] words) => Gen.Int[0, words.Length].Select(at => at == words.Length ? null : words[at]);

    private static Gen<IReadOnlyList<TemplateParty?>> Parties => Gen.Shuffle(Names).SelectMany(names => Gen.Int[2, 8].SelectMany(count =>
        Gen.Select(Maybe(Addresses), Maybe(People), Maybe(Functions), Gen.Int[0, 12], Gen.Shuffle(Promises, 0, 5)).Array[count].Select(rows => (IReadOnlyList<TemplateParty?>)[.. rows.Select((row, index) => new TemplateParty
        {
            Name = names[index],
            Address = row.Item1,
            Representative = row.Item2,
            Function = row.Item3,
            Seats = row.Item4 == 0 ? null : row.Item4,
            Commitments = row.Item5,
        })])));

    private static Gen<TemplateFunding?> Funding(int parties) => Gen.Select(Gen.Int[1, parties], Gen.Bool, Gen.Bool, Gen.Int[1, 999_999].Nullable(), Gen.Int[2020, 2060].Nullable(), Gen.Int[0, 9].Nullable()).Select(TemplateFunding? (party, isInvestment, isRate, cents, first, more) => new TemplateFunding
    {
        Party = party,
        Nature = isInvestment ? GrantNature.Investment : GrantNature.Operating,
        Unit = isRate ? TemplateFundingUnit.Percent : TemplateFundingUnit.EurosPerYear,
        Value = cents is not { } value ? null : isRate ? decimal.Round(value % 2_000 / 100m + 0.01m, 2) : value * 7m / 4m is var euros ? decimal.Round(euros, 2) : null,
        FirstYear = first,
        LastYear = first + more,
    });

    private static Gen<AgreementTemplate> Rest => Gen.Select(OneOf(Titles), Gen.Int[1, 52], Gen.Shuffle(Advisers, 0, 3), Gen.Select(Gen.Int[1, 28], Gen.Int[1, 12]), Gen.Date[new DateTime(2000, 1, 1), new DateTime(2100, 12, 31)].Nullable(), OneOf(Courts)).Select((title, meetings, advisers, day, start, court) => new AgreementTemplate
    {
        Title = title,
        MeetingsPerYear = meetings,
        Advisers = advisers,
        Report = new TemplateReport { Day = day.Item1, Month = day.Item2 },
        StartDate = start is { } date ? DateOnly.FromDateTime(date) : null,
        Court = court,
    });
}
