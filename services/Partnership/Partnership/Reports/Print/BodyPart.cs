using SkillsHub.Partnership.Reports.Editions;
using SkillsHub.Partnership.Reports.Facts;
using SkillsHub.Partnership.Reports.Print.Layout;

namespace SkillsHub.Partnership.Reports.Print;

/// <summary>A report's texts and figures, section by section, in the order of its page.</summary>
internal static class BodyPart
{
    private static readonly ReportSection[] Activities =
    [
        ReportSection.SkillsDiagnostic, ReportSection.SkillsWatch, ReportSection.DocumentaryResources, ReportSection.ScientificCulture, ReportSection.CollaborativeWork, ReportSection.Training,
    ];

    private static readonly (ReportSection Section, FactMeasure[] Measures)[] Counted =
    [
        (ReportSection.Committee, [FactMeasure.MeetingHeld, FactMeasure.MeetingCancelled, FactMeasure.Decision]),
        (ReportSection.Deadlines, [FactMeasure.DeadlineMet, FactMeasure.DeadlineMissed]),
    ];

    public static void Report(this Flow flow, PrintedReport report)
    {
        var document = report.Document;
        flow.Written(document, ReportSection.Overview, Tag.H2);
        flow.Heading(Tag.H2, "Activités");
        flow.Activities(document.Figures);
        foreach (var section in Activities)
            flow.Written(document, section, Tag.H3);
        flow.Section(document, ReportSection.Funding);
        flow.Money(document, report.IsOfStaff);
        flow.Section(document, ReportSection.Commitments);
        flow.Promises(document);
        foreach (var (section, measures) in Counted)
        {
            flow.Section(document, section);
            flow.Rows([new Column(null), new Column(null, IsFigure: true)], [.. measures.Select(measure => (IReadOnlyList<Cell>)[new(PrintWords.Measure(measure)), new(CountOf(document, measure))])]);
            if (section == ReportSection.Committee)
                flow.Evaluations(report.Evaluations);
        }

        flow.Written(document, ReportSection.Outlook, Tag.H2);
        flow.Need(0);
    }

    private static void Evaluations(this Flow flow, IReadOnlyList<PrintedDecision> decisions)
    {
        if (decisions.Count == 0)
            return;
        flow.Heading(Tag.H3, "Évaluation de l’exercice");
        foreach (var decision in decisions)
        {
            flow.Text(decision.Text);
            flow.Text($"Décision n°\u00a0{decision.Number} du {FrenchForm.Day(decision.Day)}", Style.Small);
        }
    }

    // Nothing stands where nobody wrote.
    private static void Written(this Flow flow, ReportDocument document, ReportSection section, Tag tag)
    {
        if (document.TextOf(section) is not { } text)
            return;
        flow.Heading(tag, PrintWords.Section(section));
        flow.Text(text);
    }

    private static void Section(this Flow flow, ReportDocument document, ReportSection section)
    {
        flow.Heading(Tag.H2, PrintWords.Section(section));
        flow.Text(document.TextOf(section) ?? "");
    }

    private static string CountOf(ReportDocument document, FactMeasure measure)
    {
        var figures = document.Figures.Items.Where(figure => figure.Measure == measure).ToList();
        return figures.Count == 0 ? FrenchForm.None : FrenchForm.Count(figures.Sum(figure => figure.Count));
    }
}
