using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Amendments.Changes;
using SkillsHub.Partnership.Amendments.Errors;
using SkillsHub.Partnership.Amendments.Versions;
using SkillsHub.Partnership.Commitments;

namespace SkillsHub.Partnership.Amendments;

/// <summary>What an amendment can make of the promises of an agreement.</summary>
internal static class PromiseRules
{
    /// <param name="changes">What it changes.</param>
    /// <param name="version">The terms that it finds.</param>
    /// <param name="span">The term that it leaves behind.</param>
    public static Error? Check(AmendmentChanges changes, AgreementVersion version, AgreementSpan span) =>
        Added(changes, version, span) ?? Changed(changes, version, span);

    public static ChangeRefused? Ended(AmendmentChanges changes, AgreementVersion version) => (changes.EndCommitments ?? [])
        .Select((number, index) => version.Find(TermKeys.Commitment(number)) is null ? Missing($"changes.endCommitments[{index}]", number) : null)
        .FirstOrDefault(refusal => refusal is not null);

    private static Error? Added(AmendmentChanges changes, AgreementVersion version, AgreementSpan span)
    {
        var parties = PartyRules.After(changes, version);
        foreach (var (index, one) in (changes.AddCommitments ?? []).Index())
        {
            var field = $"changes.addCommitments[{index}]";
            if (one.Party is { } party && !parties.Contains(party, StringComparer.Ordinal))
                return new NotAParty($"{field}.party", party);
            if (one.Article is { } article && version.Find(TermKeys.Article(article)) is null)
                return AmendmentRules.Refused($"{field}.article", "no-such-article", $"The agreement has no article {article}.");
            if (Schedule(one.Schedule, field, span) is { } refusal)
                return refusal;
        }

        return null;
    }

    private static Error? Changed(AmendmentChanges changes, AgreementVersion version, AgreementSpan span)
    {
        foreach (var (index, one) in (changes.ChangeCommitments ?? []).Index())
        {
            var (field, key) = ($"changes.changeCommitments[{index}]", TermKeys.Commitment(one.Number));
            if (version.Find(key) is not { } held)
                return Missing($"{field}.number", one.Number);
            if (one.Text is null && one.Schedule is null)
                return new ChangesNothing($"{field}.text");
            if (one.Text is not null && held.Value == one.Text)
                return new ChangesNothing($"{field}.text");
            if (Schedule(one.Schedule, field, span) is { } refusal)
                return refusal;
        }

        return null;
    }

    private static ChangeRefused? Schedule(ScheduleView? schedule, string field, AgreementSpan span) =>
        schedule is { } said && new CommitmentSchedule(said.Kind, said.DueOn, said.EveryMonths).Check(span) is { } refusal
            ? AmendmentRules.Refused($"{field}.{refusal.Field}", "schedule", refusal.Detail)
            : null;

    private static ChangeRefused Missing(string field, int number) =>
        AmendmentRules.Refused(field, "no-such-commitment", $"No commitment {number} holds on that day.");
}
