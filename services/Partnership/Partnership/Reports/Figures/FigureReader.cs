using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Reports.Facts;

namespace SkillsHub.Partnership.Reports.Figures;

/// <summary>Folds the facts of a frame, as the journal shows them to one reader: what it shows to another alone is not there.</summary>
internal sealed class FigureReader(PartnershipDbContext context)
{
    private static readonly FactMeasure[] OfPromises =
        [FactMeasure.Promised, FactMeasure.Attributed, FactMeasure.Planned, FactMeasure.Amended, FactMeasure.SetAside, FactMeasure.Kept];

    private static readonly FactMeasure[] OfMoney =
        [FactMeasure.Asked, FactMeasure.Granted, FactMeasure.Refused, FactMeasure.Called, FactMeasure.Paid, FactMeasure.Spent, FactMeasure.OwnMeans, FactMeasure.InKind];

    /// <param name="frame">What is reported on.</param>
    /// <param name="reader">Slug of a party; null for the hub's staff, who see all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ReportFigures> ReadAsync(ReportFrame frame, string? reader, CancellationToken cancellationToken)
    {
        var seen = SeenBy(frame, reader);
        var items = await SumAsync(OfYear(seen, frame), cancellationToken);
        items.AddRange(await SumAsync(OfHub(seen, frame), cancellationToken));
        var promises = await PromisesOf(seen, frame).ToListAsync(cancellationToken);
        return ReportFigures.Of(frame, InOrder(items), PromiseFold.Of(promises, frame));
    }

    /// <summary>The days of a year on which a promise was due, as its figures count them: what answers one may lie after the year.</summary>
    public async Task<IReadOnlyList<DueDay>> DueAsync(ReportFrame frame, string? reader, int promise, CancellationToken cancellationToken) =>
        PromiseFold.DueOf(await PromisesOf(SeenBy(frame, reader), frame).Where(fact => fact.Number == promise).ToListAsync(cancellationToken), frame);

    /// <summary>All facts of a year that count at the frame's place, the agreement's and its hub's.</summary>
    public IQueryable<ReportFact> FactsOf(ReportFrame frame, string? reader)
    {
        var seen = SeenBy(frame, reader);
        return OfYear(seen, frame).Concat(OfHub(seen, frame));
    }

    /// <summary>The money that a fiscal year is named for, whichever year is reported on.</summary>
    public IQueryable<ReportFact> OfFiscalYear(ReportFrame frame, string? reader, int year) =>
        SeenBy(frame, reader).Where(fact => fact.AgreementId == frame.AgreementId && fact.FiscalYear == year);

    /// <summary>The fiscal years beside some for which there is money.</summary>
    public async Task<IReadOnlyList<int>> YearsBesideAsync(ReportFrame frame, string? reader, IReadOnlyList<int> held, CancellationToken cancellationToken) =>
        await SeenBy(frame, reader).Where(fact => fact.AgreementId == frame.AgreementId && fact.FiscalYear != null && !held.Contains(fact.FiscalYear.Value))
            .Select(fact => fact.FiscalYear!.Value).Distinct().OrderBy(year => year).ToListAsync(cancellationToken);

    /// <summary>What the money of a fiscal year adds up to.</summary>
    public async Task<IReadOnlyList<Figure>> SumsOfAsync(ReportFrame frame, string? reader, int year, CancellationToken cancellationToken) =>
        InOrder(await SumAsync(OfFiscalYear(frame, reader, year), cancellationToken));

    private IQueryable<ReportFact> SeenBy(ReportFrame frame, string? reader)
    {
        var counting = context.ReportFacts.AsNoTracking()
            .Where(fact => fact.Position <= frame.Position && (fact.SupersededAt == null || fact.SupersededAt > frame.Position) && fact.Measure != FactMeasure.TakenBack);
        // Promises are common: a party that heard of the day and had left, or had yet to join, when its proof was told would read that it was missed.
        return reader is null ? counting : counting.Where(fact => fact.Readers == null || fact.Readers.Contains(reader) || OfPromises.Contains(fact.Measure));
    }

    private static IQueryable<ReportFact> PromisesOf(IQueryable<ReportFact> facts, ReportFrame frame) =>
        facts.Where(fact => fact.AgreementId == frame.AgreementId && OfPromises.Contains(fact.Measure)).OrderBy(fact => fact.Position);

    private static IQueryable<ReportFact> OfYear(IQueryable<ReportFact> facts, ReportFrame frame)
    {
        var (before, after) = (frame.TakesBefore is true, frame.TakesAfter is true);
        return facts.Where(fact => fact.AgreementId == frame.AgreementId
            && (fact.FiscalYear == null
                ? (fact.Day >= frame.From && fact.Day <= frame.Through) || (OfMoney.Contains(fact.Measure) && ((before && fact.Day < frame.From) || (after && fact.Day > frame.To)))
                : frame.Written.Contains(fact.FiscalYear.Value)));
    }

    private static IQueryable<ReportFact> OfHub(IQueryable<ReportFact> facts, ReportFrame frame) =>
        facts.Where(fact => fact.AgreementId == null && fact.Hub == frame.Hub && fact.Day >= frame.From && fact.Day <= frame.Through);

    private static async Task<List<Figure>> SumAsync(IQueryable<ReportFact> facts, CancellationToken cancellationToken) =>
        (await facts.Where(fact => !OfPromises.Contains(fact.Measure))
            .GroupBy(fact => new { fact.Measure, fact.Family, fact.Party, fact.Nature, fact.Sort })
            .Select(group => new { group.Key, Count = group.Count(), Known = group.Count(fact => fact.Amount != null), Amount = group.Sum(fact => fact.Amount) })
            .ToListAsync(cancellationToken))
        .ConvertAll(sum => new Figure(
            sum.Key.Measure,
            sum.Key.Family,
            sum.Key.Party,
            sum.Key.Nature,
            sum.Key.Sort,
            sum.Count,
            sum.Known > 0 ? sum.Amount : null,
            // What is given in kind is worth something, even where nobody valued it; a meeting is not.
            sum.Key.Measure == FactMeasure.InKind ? sum.Count - sum.Known : 0));

    private static IReadOnlyList<Figure> InOrder(IEnumerable<Figure> figures) =>
    [
        .. figures.OrderBy(figure => figure.Measure).ThenBy(figure => figure.Family).ThenBy(figure => figure.Party, StringComparer.Ordinal)
            .ThenBy(figure => figure.Nature).ThenBy(figure => figure.Sort, StringComparer.Ordinal),
    ];
}
