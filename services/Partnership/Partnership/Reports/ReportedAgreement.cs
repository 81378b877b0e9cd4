using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Partnership.Reports.Errors;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Reports;

/// <summary>An agreement that is in force, or was, as its reports see it.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="Today">The day on the hub's calendar.</param>
internal sealed record ReportedAgreement(Agreement Agreement, DateOnly Today)
{
    /// <summary>The days of the other agreements of the hub: what it does on these counts for them too.</summary>
    public IReadOnlyList<BoundDays> Others { get; init; } = [];

    public FiscalCalendar Calendar { get; } = new(Agreement.Years.FirstFiscalYearFrom);

    /// <summary>The fiscal years that have begun within its term, latest first: ranks where somebody said from when they count, else the calendar's.</summary>
    public IEnumerable<int> Years => Counted(Today.Year).Where(year => FrameOf(year, 0).Error is null).OrderDescending();

    /// <summary>The years of which the term has a day, in all ways to write them: each has its report once it has begun.</summary>
    public IEnumerable<int> Written =>
        Counted(Bound.To.Year).Where(year => Calendar.View(year) is { FirstDay: { } first, LastDay: { } last } && Bound.Meet(first, last)).SelectMany(Calendar.WaysToWrite);

    private BoundDays Bound => BoundDays.Of(Agreement.Span!, Agreement.EndedOn);

    /// <summary>The year by the terms of now; as its last edition has it, where these leave it no day any more.</summary>
    public Result<ReportFrame> FrameOf(int year, AnnualReport? report, long position) =>
        FrameOf(year, position) is var now && now.Error is not null && report?.Editions.MaxBy(edition => edition.Number) is { } last ? last.FrameIn(report) with { Position = position } : now;

    private Result<ReportFrame> FrameOf(int year, long position)
    {
        var same = Calendar.Same(year);
        if (Calendar.View(same) is not { FirstDay: { } first, LastDay: { } last } view)
            return new YearNotDated(year);
        var bound = Bound;
        var from = bound.From > first ? bound.From : first;
        var to = bound.To < last ? bound.To : last;
        if (from > to || from > Today)
            return new YearOutsideTerm(year);
        var through = to < Today ? to : Today;
        // A calendar year can be reported on beside years that count from another day: what it would take is theirs.
        var isCounted = Calendar.Origin is null || !FiscalCalendar.IsNamed(same);
        return new ReportFrame(Agreement.Id, Agreement.Hub, same, view.Label, Calendar.WaysToWrite(same), from, to, through, to < Today, position)
        {
            IsActivityShared = Others.Any(other => other.Meet(from, through)),
            TakesBefore = isCounted && (Calendar.Origin is null ? from == bound.From : same == 1),
            TakesAfter = isCounted && to == bound.To,
        };
    }

    private IEnumerable<int> Counted(int lastYear) => Calendar.Origin is null
        ? Enumerable.Range(Agreement.Span!.From.Year, Math.Max(0, lastYear - Agreement.Span.From.Year + 1))
        : Enumerable.Range(1, FiscalCalendar.MostYears);
}

/// <summary>Reads an agreement as its parties and the hub's staff see it; to others it is not there.</summary>
internal sealed class ReportedAgreementReader(PartnershipDbContext context, CurrentUser user, TimeProvider clock)
{
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public async Task<Result<ReportedAgreement>> ReadAsync(Guid id, CancellationToken cancellationToken) =>
        (await context.FindLivedAsync(context.Agreements.AsNoTracking().VisibleTo(user), id, Now, cancellationToken)).TryGet(out var lived, out var unseen)
            ? new ReportedAgreement(lived.Agreement, lived.Today) { Others = await OthersAsync(lived.Agreement, cancellationToken) }
            : unseen;

    // Whoever may see them: that there is another is all that is said.
    private async Task<IReadOnlyList<BoundDays>> OthersAsync(Agreement agreement, CancellationToken cancellationToken) =>
        (await context.Agreements.AsNoTracking()
            .Where(other => other.Hub == agreement.Hub && other.Id != agreement.Id && other.InForceFrom != null)
            .Select(other => new { From = other.InForceFrom!.Value, other.EndedOn, LastDay = other.RunsOn ? other.TacitUntil : other.EndsOn, other.Term, other.Years })
            .ToListAsync(cancellationToken))
        .ConvertAll(other => BoundDays.Of(AgreementSpan.Of(other.Term, other.Years, other.From, other.LastDay), other.EndedOn));
}
