using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Amendments.Changes;
using SkillsHub.Partnership.Amendments.Errors;
using SkillsHub.Partnership.Amendments.Versions;

namespace SkillsHub.Partnership.Amendments;

/// <summary>What an amendment can change: something that is there, into something else, on a day of the agreement.</summary>
internal static class AmendmentRules
{
    public static Error? Check(Agreement agreement, AmendmentChanges changes, DateOnly? effectiveOn, VersionHistory history, DateOnly today)
    {
        if (effectiveOn < agreement.InForceFrom)
            return new EffectiveBeforeAgreement(effectiveOn.Value, agreement.InForceFrom.Value);
        if (effectiveOn > agreement.Span!.To)
            return new EffectiveAfterEnd("effectiveOn", effectiveOn.Value, agreement.Span.To.Value);
        if (effectiveOn >= history.EndedOn)
            return new EffectiveAfterEnd("effectiveOn", effectiveOn.Value, history.EndedOn.Value.AddDays(-1));
        var version = history.On(effectiveOn ?? today);
        return Something(changes)
            ?? Repeated(changes)
            ?? TermRules.Check(agreement, changes.Terms, version, history)
            ?? PartyRules.Check(agreement, changes, version, history)
            ?? PromiseRules.Check(changes, version, TermRules.SpanBy(agreement, changes.Terms, history))
            ?? Articles(changes, version)
            ?? Findings(changes, agreement);
    }

    private static ChangesNothing? Something(AmendmentChanges changes) =>
        changes.Touches().Any() || changes.AddCommitments is { Count: > 0 } ? null : new ChangesNothing("changes");

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
