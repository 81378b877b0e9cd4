using System.Text.RegularExpressions;

namespace SkillsHub.Portal.Pages.History;

/// <summary>What of the trail says nothing to a reader: fixed from the first day, following from something that is told, or said by the entry itself.</summary>
internal static partial class AuditSilence
{
    private static readonly HashSet<string> Paths = new(StringComparer.Ordinal)
    {
        "hub", "slug", "agreementId", "source", "term", "fileName", "contentHash", "findingCount", "importedBy", "importedAt", "keptFrom",
        "recordedBy", "recordedAt", "changedAt", "isLive", "createdBy", "createdAt", "renewedBy", "renewedAt", "revokedAt",
        "aside.setAsideBy", "aside.setAsideAt", "withdrawal.withdrawnBy", "withdrawal.withdrawnAt",
        "parties[].rank", "parties[].name", "parties[].signature.recordedBy", "parties[].signature.recordedAt",
        "openPoints[].kind", "openPoints[].question", "openPoints[].blocksSignature", "openPoints[].source", "openPoints[].party", "openPoints[].readBy",
        "openPoints[].resolution.resolvedBy", "openPoints[].resolution.resolvedAt",
        "fulfilments[].schedule", "fulfilments[].recordedBy", "fulfilments[].organisation", "fulfilments[].recordedAt", "fulfilments[].withdrawal.withdrawnBy", "fulfilments[].withdrawal.withdrawnAt",
        "lines[].source", "lines[].read", "lines[].said", "expenseId", "grantId", "stepId", "withdraws", "lines[].yearsText", "lines[].aside.setAsideBy", "lines[].aside.setAsideAt",
        "termAmendedOn", "parties[].leftByAmendment", "addedByAmendment", "holdsFrom", "scheduledByAmendment", "originalText", "hasTakenEffect",
        "author", "draftedBy", "draftedAt", "entered", "enteredLines", "ending.endedBy", "ending.endedAt",
        "signatories[].rank", "signatories[].name", "signatories[].joins", "signatories[].signature.recordedBy", "signatories[].signature.recordedAt",
        "steps[].recordedBy", "steps[].recordedAt", "steps[].reversal.reversedBy", "steps[].reversal.reversedAt", "reverses",
        "members[].namedBy", "members[].namedAt", "tellings[].notedBy", "tellings[].notedAt", "plannedBy",
        "convocation.recordedBy", "convocation.recordedAt", "cancellation.cancelledBy", "cancellation.cancelledAt", "minutes.writtenBy", "minutes.writtenAt",
        "agenda[].writtenBy", "agenda[].writtenAt", "agenda[].isLate", "decisions[].recordedBy", "decisions[].recordedAt",
        "action", "department", "asker", "askedBy", "askedAt", "askedOn",
        "revocation.revokedBy", "revocation.revokedAt", "grants[].recordedBy", "grants[].recordedAt",
        "subject", "concernsHub", "about", "opener", "openedBy", "openedAt", "aroseOn", "notifiedOn",
        "steps[].party", "steps[].withdrawal.withdrawnBy", "steps[].withdrawal.withdrawnAt",
        "settlements[].party", "settlements[].recordedBy", "settlements[].recordedAt", "settlements[].reopening.party", "settlements[].reopening.reopenedBy", "settlements[].reopening.reopenedAt",
        "settlements[].needs", "settlements[].needsStaff", "settlements[].withdrawal.withdrawnBy", "settlements[].withdrawal.withdrawnAt",
        "referrals[].article", "referrals[].party", "referrals[].recordedBy", "referrals[].recordedAt", "referrals[].withdrawal.withdrawnBy", "referrals[].withdrawal.withdrawnAt",
        "closings[].referral", "closings[].needs", "closings[].needsStaff", "closings[].party", "closings[].recordedBy", "closings[].recordedAt", "closings[].withdrawal.withdrawnBy", "closings[].withdrawal.withdrawnAt",
        "referral.article", "referral.party", "referral.recordedBy", "referral.recordedAt", "closing.party", "closing.recordedBy", "closing.recordedAt",
        "abandonment.withdrawnBy", "abandonment.withdrawnAt",
        "recipients[].agreementId", "recipients[].hub", "recipients[].isWithdrawn", "recipients[].purpose", "recipients[].sender", "recipients[].isLive",
    };

    public static bool Covers(string field) => Paths.Contains(Key().Replace(field, "[]"));

    [GeneratedRegex(@"\[[^\]]*\]", RegexOptions.NonBacktracking)]
    private static partial Regex Key();
}
