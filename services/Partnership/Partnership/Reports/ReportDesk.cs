using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Partnership.Committee.Decisions;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Reports.Editions;
using SkillsHub.Partnership.Reports.Errors;
using SkillsHub.Partnership.Reports.Facts;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Reports;

/// <summary>What all that is done with a report begins with: who looks, at which year, and how far the journal was read.</summary>
internal sealed class ReportDesk(PartnershipDbContext context, ReportedAgreementReader agreements, DecisionReader decisions, FactBook book, CurrentUser user)
{
    public DateTimeOffset Now => agreements.Now;

    /// <summary>The reader for whom figures are folded; null for the hub's staff.</summary>
    public string? Reader => user.IsStaff ? null : user.Organisation ?? string.Empty;

    public Task<Result<ReportedAgreement>> AgreementAsync(Guid agreementId, CancellationToken cancellationToken) => agreements.ReadAsync(agreementId, cancellationToken);

    public async Task<Result<ReportedYear>> YearAsync(Guid agreementId, int year, CancellationToken cancellationToken)
    {
        if (!(await agreements.ReadAsync(agreementId, cancellationToken)).TryGet(out var reported, out var unseen))
            return unseen;
        var written = reported.Calendar.WaysToWrite(year);
        var report = await context.AnnualReports.SingleOrDefaultAsync(one => one.AgreementId == agreementId && written.Contains(one.Year), cancellationToken);
        var cursor = await book.CursorAsync(cancellationToken);
        return reported.FrameOf(year, report, cursor.Position).TryGet(out var frame, out var undated)
            ? new ReportedYear(reported, frame, cursor, report, await EditionsAsync(report is null ? [] : [report], cancellationToken))
            : undated;
    }

    /// <summary>The editions that were transmitted to the reader, latest first: who had left, or joined since, was not among those who got them.</summary>
    public async Task<IReadOnlyList<ReportEdition>> EditionsAsync(IReadOnlyList<AnnualReport> reports, CancellationToken cancellationToken)
    {
        var (ids, reader) = (reports.Select(report => report.Id).ToList(), Reader ?? FrozenReport.Staff);
        var got = await context.FrozenReports.AsNoTracking()
            .Where(frozen => ids.Contains(frozen.ReportId) && frozen.Reader == reader)
            .Select(frozen => new { frozen.ReportId, frozen.Edition })
            .ToListAsync(cancellationToken);
        return [.. reports.SelectMany(report => report.Editions.Where(edition => got.Contains(new { ReportId = report.Id, Edition = edition.Number }))).OrderByDescending(edition => edition.Number)];
    }

    public Task<string> HubNameAsync(string hub, CancellationToken cancellationToken) =>
        context.Hubs.AsNoTracking().Where(one => one.Hub == hub).Select(one => one.Name).SingleAsync(cancellationToken);

    /// <summary>The decisions on the year that stand, as far as the reader is told of them.</summary>
    public async Task<IReadOnlyList<DecisionView>> EvaluationsAsync(ReportedYear found, CancellationToken cancellationToken) =>
        [.. (await EvaluationsAsync(found.Reported, cancellationToken)).Where(decision => decision.FiscalYear is { } about && found.Frame.Written.Contains(about))];

    /// <summary>The decisions on years that stand, as far as the reader is told of them.</summary>
    public async Task<IReadOnlyList<DecisionView>> EvaluationsAsync(ReportedAgreement reported, CancellationToken cancellationToken)
    {
        var left = user.IsStaff ? null : reported.Agreement.Parties.FirstOrDefault(party => party.Slug == user.Organisation)?.LeftOn;
        var replaced = await decisions.ReplacedAsync(reported.Agreement.Id, cancellationToken);
        var taken = await context.Meetings.AsNoTracking()
            .Where(meeting => meeting.AgreementId == reported.Agreement.Id && (left == null || meeting.Day < left))
            .SelectMany(meeting => meeting.Decisions, (meeting, decision) => new { meeting.Number, meeting.Day, Decision = decision })
            .Where(row => row.Decision.Kind == CommitteeDecisionKind.EvaluatesYear)
            .OrderBy(row => row.Decision.Number)
            .ToListAsync(cancellationToken);
        return [.. taken.Where(row => !replaced.ContainsKey(row.Decision.Number)).Select(row => DecisionView.Of(row.Decision, row.Number, row.Day, replaced))];
    }

    /// <param name="report">Null while nobody has opened it.</param>
    /// <param name="last">Its last edition that the reader got.</param>
    /// <param name="isEvaluated">Whether the committee decided on the year.</param>
    public static ReportState StateOf(AnnualReport? report, ReportEdition? last, bool isEvaluated) => (report, last) switch
    {
        (null, _) => ReportState.NotOpened,
        (_, null) => ReportState.Draft,
        _ => isEvaluated ? ReportState.Evaluated : ReportState.Transmitted,
    };
}

/// <param name="Reported">The agreement.</param>
/// <param name="Frame">The year, as the journal stands.</param>
/// <param name="Cursor">How far the journal was read.</param>
/// <param name="Report">What was written and transmitted; null while nobody has opened it.</param>
/// <param name="Editions">What was transmitted of it to the reader, latest first.</param>
internal sealed record ReportedYear(ReportedAgreement Reported, ReportFrame Frame, ReportCursor Cursor, AnnualReport? Report, IReadOnlyList<ReportEdition> Editions)
{
    /// <summary>What is reported on: now, or by an edition.</summary>
    public Result<ReportFrame> FrameOf(int? edition) => edition is not { } number ? Frame
        : Editions.FirstOrDefault(one => one.Number == number) is { } got ? got.FrameIn(Report!) : new EditionNotFound(Frame.Year, number);
}
