using Microsoft.EntityFrameworkCore;

namespace SkillsHub.Partnership.Agreements.Findings;

/// <summary>In what words amendments and decisions settled findings.</summary>
internal sealed class ClosingWords(IReadOnlyDictionary<int, string> amendments, IReadOnlyDictionary<int, string> decisions)
{
    public static async Task<ClosingWords> ReadAsync(PartnershipDbContext context, Agreement agreement, CancellationToken cancellationToken)
    {
        var byAmendment = agreement.ClosedFindings.Select(finding => finding.Amendment).OfType<int>().ToList();
        var byDecision = agreement.ClosedFindings.Select(finding => finding.Decision).OfType<int>().ToList();
        return new(
            await context.Amendments.AsNoTracking()
                .Where(amendment => amendment.AgreementId == agreement.Id && byAmendment.Contains(amendment.Number))
                .ToDictionaryAsync(amendment => amendment.Number, amendment => amendment.Title, cancellationToken),
            await context.Meetings.AsNoTracking()
                .Where(meeting => meeting.AgreementId == agreement.Id)
                .SelectMany(meeting => meeting.Decisions)
                .Where(decision => byDecision.Contains(decision.Number))
                .Select(decision => new { decision.Number, decision.Text })
                .ToDictionaryAsync(decision => decision.Number, decision => decision.Text, cancellationToken));
    }

    public string? Of(ClosedFinding closed) => closed switch
    {
        { Decision: { } decision } => decisions.GetValueOrDefault(decision),
        { Amendment: { } amendment } => amendments.GetValueOrDefault(amendment),
        _ => null,
    };
}
