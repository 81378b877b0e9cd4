using SkillsHub.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Reports;
using SkillsHub.Partnership.Reports.Editions;
using SkillsHub.Partnership.Reports.Facts;
using SkillsHub.Partnership.Reports.Figures;

namespace SkillsHub.Partnership.Tests.Reports;

/// <summary>Reports to print.</summary>
internal static class PrintSamples
{
    public const string LongWord = "anticonstitutionnellementanticonstitutionnellementanticonstitutionnellementanticonstitutionnellementanticonstitutionnellement";

    private static readonly DateOnly From = new(2026, 2, 1);

    public static ReportDocument Year(int promises = 90) => new(
        "Convention de Valmer & <environs>",
        2,
        new DateOnly(2027, 1, 1),
        "Demandé par le comité.",
        "Un versement manquait.",
        [.. Enum.GetValues<ReportSection>().Select(section => new ReportText(section, $"Texte de {section}, première ligne.\n{LongWord}\nDernière ligne de {section} ; fin."))],
        new ReportFigures(Guid.Parse("0199c000-0000-7000-8000-000000000014"), 2026, "2026", From, new DateOnly(2026, 12, 31), new DateOnly(2026, 12, 31), IsOver: true, 1_204_567, Items, Promises(promises)))
    {
        Hub = "Maison des compétences de Valmer",
        TransmittedBy = "Accueil",
        Outside =
        [
            new OutsideYear(3, null, IsDated: false, Steps(2)),
            new OutsideYear(2031, "2031", IsDated: true, Steps(3)),
        ],
        Parties = [new ReportParty("ville", "La Ville de Valmer"), new ReportParty("cnam", "Cnam en Grand Est")],
    };

    // All that the widest table has, in sums as wide as any.
    private static IReadOnlyList<Figure> Steps(int count) =>
    [
        .. new[] { FactMeasure.Asked, FactMeasure.Granted, FactMeasure.Refused, FactMeasure.Called, FactMeasure.Paid, FactMeasure.Spent }
            .Select(step => new Figure(step, null, "ville", FundingNature.Investment, null, count, 7_654_321.09m, 0)),
    ];

    private static IReadOnlyList<Figure> Items =>
    [
        new(FactMeasure.Session, ActivityFamily.Training, null, null, "onSite", 1_234, null, 0),
        new(FactMeasure.SessionCancelled, ActivityFamily.Training, null, null, "onSite", 17, null, 0),
        new(FactMeasure.AgendaEvent, ActivityFamily.ScientificCulture, null, null, "forum", 321, null, 0),
        new(FactMeasure.Resource, null, null, null, "guide", 45, null, 0),
        new(FactMeasure.Granted, null, "ville", FundingNature.Operating, null, 3, 1_234_567.89m, 2),
        new(FactMeasure.Paid, null, "ville", FundingNature.Operating, null, 2, 500m, 0),
        new(FactMeasure.Spent, ActivityFamily.Training, "ville", FundingNature.Operating, null, 2, 272.22m, 0),
        new(FactMeasure.OwnMeans, ActivityFamily.Training, null, null, null, 1, 333.33m, 0),
        new(FactMeasure.InKind, null, "cnam", null, "premises", 2, 100m, 1),
        new(FactMeasure.MeetingHeld, null, null, null, null, 61, null, 0),
        new(FactMeasure.Decision, null, null, null, "evaluatesYear", 62, null, 0),
        new(FactMeasure.DeadlineMet, null, "cnam", null, "annualReport", 63, null, 0),
        new(FactMeasure.DeadlineMissed, null, "cnam", null, "rent", 64, null, 0),
    ];

    private static IReadOnlyList<PromiseFigure> Promises(int count) =>
    [
        .. Enumerable.Range(1, count).Select(number => new PromiseFigure(
            number,
            number % 3 == 0 ? null : "ville",
            number % 3 == 0,
            "7.2",
            number == 4 ? string.Join(' ', Enumerable.Repeat("Prêter des locaux meublés et chauffés ;", 400)) : $"Prêter ses locaux, promesse {number}, {LongWord}",
            number % 5 == 0 ? null : "recurring",
            4,
            2,
            1,
            1,
            number)),
    ];
}
