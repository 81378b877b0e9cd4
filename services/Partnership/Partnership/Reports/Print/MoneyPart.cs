using SkillsHub.Contracts;
using SkillsHub.Partnership.Reports.Editions;
using SkillsHub.Partnership.Reports.Facts;
using SkillsHub.Partnership.Reports.Figures;
using SkillsHub.Partnership.Reports.Print.Layout;

namespace SkillsHub.Partnership.Reports.Print;

/// <summary>The money of the year: by funder and nature, what was spent by activity, what was given that is no money, and what no report's year holds.</summary>
internal static class MoneyPart
{
    private static readonly FactMeasure[] Steps = [FactMeasure.Asked, FactMeasure.Granted, FactMeasure.Refused, FactMeasure.Called, FactMeasure.Paid, FactMeasure.Spent];

    public static void Money(this Flow flow, ReportDocument document, bool isStaff)
    {
        var items = document.Figures.Items;
        var rows = items.Where(figure => Steps.Contains(figure.Measure)).GroupBy(figure => (figure.Party, figure.Nature)).ToList();
        var own = items.Where(figure => figure.Measure == FactMeasure.OwnMeans).ToList();
        var spent = items.Where(figure => figure.Measure is FactMeasure.Spent or FactMeasure.OwnMeans).GroupBy(figure => figure.Family).ToList();
        var given = items.Where(figure => figure.Measure == FactMeasure.InKind).ToList();
        if (!isStaff)
            flow.Text("Seulement l’argent de votre organisation.", Style.Small);
        if (document.Figures.TakesBefore is true)
            flow.Text($"L’argent qui n’est d’aucun exercice est compté aussi d’avant le {FrenchForm.Day(document.Figures.From)}\u00a0: ce rapport est le premier.", Style.Small);
        if (document.Figures is { TakesAfter: true, IsOver: true })
            flow.Text($"L’argent qui n’est d’aucun exercice est compté aussi d’après le {FrenchForm.Day(document.Figures.To)}\u00a0: ce rapport est le dernier.", Style.Small);
        if (rows.Count + spent.Count + given.Count == 0)
            flow.Text("Rien n’est enregistré.");
        flow.Rows(
            [new Column("Financeur", Weight: 1.5), new Column("Nature"), .. StepColumns],
            [.. rows.Select(row => (IReadOnlyList<Cell>)[new(document.NameOf(row.Key.Party)), new(PrintWords.Nature(row.Key.Nature)), .. StepCells(row)])]);
        if (own.Count > 0)
            flow.Text($"Fonds propres\u00a0: {SumOf(own)}");
        flow.Spent(spent);
        flow.Given(document, given);
        foreach (var years in document.Outside.GroupBy(year => year.IsDated))
            flow.Outside(document, years.Key, [.. years]);
    }

    private static IEnumerable<Column> StepColumns => Steps.Select(step => new Column(PrintWords.Measure(step), IsFigure: true));

    private static IEnumerable<Cell> StepCells(IEnumerable<Figure> figures) => Steps.Select(step => new Cell(SumOf([.. figures.Where(figure => figure.Measure == step)])));

    private static void Outside(this Flow flow, ReportDocument document, bool isDated, List<OutsideYear> years)
    {
        flow.Heading(Tag.H3, isDated ? "Argent d’exercices dont aucun rapport ne rend compte" : "Argent d’exercices sans dates");
        flow.Text(isDated ? PrintWords.OutsideYears : PrintWords.UndatedYears, Style.Small);
        flow.Rows(
            [new Column("Exercice"), new Column("Financeur", Weight: 1.5), new Column("Nature"), .. StepColumns],
            [
                .. years.SelectMany(year => year.Items.GroupBy(figure => (figure.Party, figure.Nature)).Select(row =>
                    (IReadOnlyList<Cell>)[new(PrintWords.Year(year.Year, year.Label)), new(document.NameOf(row.Key.Party)), new(PrintWords.Nature(row.Key.Nature)), .. StepCells(row)])),
            ]);
    }

    private static void Spent(this Flow flow, List<IGrouping<ActivityFamily?, Figure>> spent)
    {
        if (spent.Count == 0)
            return;
        flow.Heading(Tag.H3, "Dépensé par activité");
        flow.Bars("Dépensé sur ce que les financeurs ont versé et sur fonds propres", [.. spent.Select(family => new Bar(PrintWords.Family(family.Key), SumOf([.. family]), Known([.. family])))]);
        flow.Rows(
            [new Column("Activité"), new Column("Montant", IsFigure: true)],
            [.. spent.Select(family => (IReadOnlyList<Cell>)[new(PrintWords.Family(family.Key)), new(SumOf([.. family]))])]);
    }

    private static void Given(this Flow flow, ReportDocument document, List<Figure> given)
    {
        if (given.Count == 0)
            return;
        flow.Heading(Tag.H3, PrintWords.Measure(FactMeasure.InKind));
        flow.Rows(
            [new Column("Partie", Weight: 1.5), new Column("Apport"), new Column("Nombre", IsFigure: true), new Column("Valeur", Weight: 1.2)],
            [.. given.Select(figure => (IReadOnlyList<Cell>)[new(document.NameOf(figure.Party)), new(PrintWords.Given(figure.Sort)), new(FrenchForm.Count(figure.Count)), new(FrenchForm.SoFar(figure.Amount, figure.Unknown))])]);
    }

    private static decimal? Known(List<Figure> figures) => figures.Any(figure => figure.Amount is not null) ? figures.Sum(figure => figure.Amount) : null;

    private static string SumOf(List<Figure> figures) => figures.Count == 0 ? FrenchForm.None : FrenchForm.SoFar(Known(figures), figures.Sum(figure => figure.Unknown));
}
