using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Amendments.Changes;
using SkillsHub.Partnership.Amendments.Errors;
using SkillsHub.Partnership.Amendments.Versions;

namespace SkillsHub.Partnership.Amendments;

/// <summary>What an amendment can change: something that is there, into something else, on a day of the agreement.</summary>
internal static class AmendmentRules
{
    /// <summary>Why nobody can agree on it; null while all can.</summary>
    public static Error? Check(Agreement agreement, AmendmentChanges changes, DateOnly? effectiveOn, VersionHistory history, DateOnly today)
    {
        var version = history.On(effectiveOn ?? today);
        return Outside(agreement, effectiveOn, history)
            ?? Something(changes)
            ?? Repeated(changes)
            ?? Applicable(agreement, changes, version, history)
            ?? PartyRules.Leaving(changes, version, history)
            ?? PromiseRules.Ended(changes, version)
            ?? FundingRules.Ended(changes, version, history.Plan)
            ?? FundingRules.Passed(agreement, changes, version, history.Plan)
            ?? FundingRules.Sums(agreement, changes, version.Day, history)
            ?? Findings(changes, agreement);
    }

    /// <summary>
    /// Why what all have signed can no longer be applied on its day; null while it can. An exit, an end or a finding that has come about
    /// already is no obstacle, nor are the exits of others: where no two parties are left, the agreement is over.
    /// </summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="changes">What it changes.</param>
    /// <param name="step">Its own, in the history.</param>
    /// <param name="history">The terms, with it.</param>
    public static Error? CheckSigned(Agreement agreement, AmendmentChanges changes, VersionStep step, VersionHistory history) =>
        Outside(agreement, step.On, history) ?? Applicable(agreement, changes, history.Before(step), history);

    private static Error? Applicable(Agreement agreement, AmendmentChanges changes, AgreementVersion version, VersionHistory history) =>
        TermRules.Check(agreement, changes.Terms, version, history)
        ?? PartyRules.Joining(agreement, changes, version)
        ?? PromiseRules.Check(changes, version, TermRules.SpanBy(agreement, changes.Terms, history))
        ?? Articles(changes, version)
        ?? FundingRules.Check(agreement, changes, version, history.Plan);

    private static Error? Outside(Agreement agreement, DateOnly? effectiveOn, VersionHistory history)
    {
        if (effectiveOn < agreement.InForceFrom)
            return new EffectiveBeforeAgreement(effectiveOn.Value, agreement.InForceFrom.Value);
        if (effectiveOn > agreement.Span!.To)
            return new EffectiveAfterEnd("effectiveOn", effectiveOn.Value, agreement.Span.To.Value);
        return effectiveOn >= history.EndedOn ? new EffectiveAfterEnd("effectiveOn", effectiveOn.Value, history.EndedOn.Value.AddDays(-1)) : null;
    }

    private static ChangesNothing? Something(AmendmentChanges changes) =>
        changes.Touches().Any() || changes.AddCommitments is { Count: > 0 } || changes.AddFunding is { Count: > 0 } ? null : new ChangesNothing("changes");

    private static ChangeRefused? Repeated(AmendmentChanges changes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return changes.Touches().Where(touched => !seen.Add(touched.Key)).Select(touched => Refused(touched.Field, "changed-twice", $"{touched.Key} is changed twice: once is enough.")).FirstOrDefault();
    }

    private static Error? Articles(AmendmentChanges changes, AgreementVersion version)
    {
        foreach (var (index, article) in (changes.Articles ?? []).Index())
        {
            if (version.Find(TermKeys.Article(article.Number)) is not { } held)
                return Refused($"changes.articles[{index}].number", "no-such-article", $"The agreement has no article {article.Number}.");
            if (held.Value == article.Text)
                return new ChangesNothing($"changes.articles[{index}].text");
        }

        return null;
    }

    private static ChangeRefused? Findings(AmendmentChanges changes, Agreement agreement)
    {
        foreach (var (index, finding) in (changes.CloseFindings ?? []).Index())
        {
            var field = $"changes.closeFindings[{index}]";
            if (finding < 1 || finding > agreement.FindingCount)
                return Refused(field, "no-such-finding", $"The agreement has no finding {finding}.");
            if (agreement.ClosedFindings.Any(closed => closed.Finding == finding))
                return Refused(field, "finding-closed", $"Finding {finding} is settled already.");
        }

        return null;
    }

    internal static ChangeRefused Refused(string field, string rule, string words) => new(field, rule, words);
}
