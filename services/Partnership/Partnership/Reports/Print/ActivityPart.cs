using SkillsHub.Partnership.Reports.Facts;
using SkillsHub.Partnership.Reports.Figures;
using SkillsHub.Partnership.Reports.Print.Layout;

namespace SkillsHub.Partnership.Reports.Print;

/// <summary>How much was done by activity, as chart and table.</summary>
internal static class ActivityPart
{
    private static readonly FactMeasure[] Counted =
        [FactMeasure.Programme, FactMeasure.Session, FactMeasure.SessionCancelled, FactMeasure.Resource, FactMeasure.AgendaEvent, FactMeasure.AgendaEventCancelled];

    public static void Activities(this Flow flow, ReportFigures figures)
    {
        var families = figures.Items.Where(figure => Counted.Contains(figure.Measure)).GroupBy(figure => figure.Family).ToList();
        if (families.Count == 0)
        {
            flow.Text("Le journal ne dit rien d’une activité.");
            return;
        }

        if (figures.IsActivityShared is true)
            flow.Text(PrintWords.SharedActivity, Style.Small);
        flow.Bars("Activités réalisées, annulations non comprises", [.. families.Select(family => new Bar(PrintWords.Family(family.Key), FrenchForm.Count(Done(family)), Done(family)))]);
        var measures = Counted.Where(measure => figures.Items.Any(figure => figure.Measure == measure)).ToList();
        flow.Rows(
            [new Column("Activité"), .. measures.Select(measure => new Column(PrintWords.Measure(measure), IsFigure: true))],
            [.. families.Select(family => (IReadOnlyList<Cell>)[new(PrintWords.Family(family.Key)), .. measures.Select(measure => new Cell(CountOf(family, measure)))])]);
    }

    private static int Done(IEnumerable<Figure> family) =>
        family.Where(figure => figure.Measure is not (FactMeasure.SessionCancelled or FactMeasure.AgendaEventCancelled)).Sum(figure => figure.Count);

    private static string CountOf(IEnumerable<Figure> family, FactMeasure measure)
    {
        var counted = family.Where(figure => figure.Measure == measure).ToList();
        return counted.Count == 0 ? FrenchForm.None : FrenchForm.Count(counted.Sum(figure => figure.Count));
    }
}
