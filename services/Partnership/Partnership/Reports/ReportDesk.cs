using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Partnership.Committee.Decisions;
using SkillsHub.Partnership.Contracts.V1;
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
        var cursor = await book.CursorAsync(cancellationToken);
        if (!reported.FrameOf(year, cursor.Position).TryGet(out var frame, out var undated))
            return undated;
        var report = await context.AnnualReports.SingleOrDefaultAsync(one => one.AgreementId == agreementId && frame.Written.Contains(one.Year), cancellationToken);
        return new ReportedYear(reported, frame, cursor, report);
    }

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

    public static ReportState StateOf(AnnualReport? report, bool isEvaluated) => report switch
    {
        null => ReportState.NotOpened,
        { Editions.Count: 0 } => ReportState.Draft,
        _ => isEvaluated ? ReportState.Evaluated : ReportState.Transmitted,
    };
}

/// <param name="Reported">The agreement.</param>
/// <param name="Frame">The year, as the journal stands.</param>
/// <param name="Cursor">How far the journal was read.</param>
/// <param name="Report">What was written and transmitted; null while nobody has opened it.</param>
internal sealed record ReportedYear(ReportedAgreement Reported, ReportFrame Frame, ReportCursor Cursor, AnnualReport? Report);
