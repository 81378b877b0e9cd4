using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Amendments.Changes;
using SkillsHub.Partnership.Amendments.Errors;
using SkillsHub.Partnership.Amendments.Versions;
using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Partnership.Funding.Plan;

namespace SkillsHub.Partnership.Amendments;

/// <summary>What an amendment can make of the money of an agreement.</summary>
internal static class FundingRules
{
    public static Error? Check(Agreement agreement, AmendmentChanges changes, AgreementVersion version, FundingPlan? plan)
    {
        if (!changes.ChangesFunding())
            return null;
        if (plan is null)
            return AmendmentRules.Refused("changes", "no-plan", "The agreement has no funding plan.");
        foreach (var (index, one) in (changes.ChangeFunding ?? []).Index())
        {
            var field = $"changes.changeFunding[{index}]";
            if (version.Find(TermKeys.Funding(one.Number)) is not { } held)
                return Missing($"{field}.number", one.Number);
            // What people said where the text was open, the parties may sign.
            if (held.Source.Kind != TermSourceKind.Settlement && held.Funding?.ToTerms().Is(one.ToTerms()) == true)
                return new ChangesNothing($"{field}.number");
            if (Line(agreement, one, field, changes, version, plan) is { } refusal)
                return refusal;
        }

        return (changes.AddFunding ?? []).Select((one, index) => Line(agreement, one, $"changes.addFunding[{index}]", changes, version, plan)).FirstOrDefault(refusal => refusal is not null);
    }

    public static ChangeRefused? Ended(AmendmentChanges changes, AgreementVersion version) => (changes.EndFunding ?? [])
        .Select((number, index) => version.Find(TermKeys.Funding(number)) is null ? Missing($"changes.endFunding[{index}]", number) : null)
        .FirstOrDefault(refusal => refusal is not null);

    /// <summary>Why the shares of a base would be more than the base; null where they are not, or were so before. What people added counts too.</summary>
    public static ChangeRefused? Sums(Agreement agreement, AmendmentChanges changes, AgreementVersion version, FundingPlan? plan)
    {
        if (plan is null || !changes.ChangesFunding())
            return null;
        var calendar = CalendarOf(agreement);
        var people = plan.Lines.Where(line => !line.IsSigned && line.Aside is null).ToList();
        var signed = version.Entries.Where(entry => entry.Funding is not null).ToDictionary(entry => entry.Key, entry => entry.Funding!.ToTerms(), StringComparer.Ordinal);
        var before = SumsOf(plan, people, signed.Values, calendar);
        foreach (var number in changes.EndFunding ?? [])
            signed.Remove(TermKeys.Funding(number));
        foreach (var one in changes.ChangeFunding ?? [])
            signed[TermKeys.Funding(one.Number)] = one.ToTerms();
        var after = SumsOf(plan, people, [.. signed.Values, .. (changes.AddFunding ?? []).Select(one => one.ToTerms())], calendar);
        var field = changes.ChangeFunding is { Count: > 0 } ? "changes.changeFunding[0]" : "changes.addFunding[0]";
        return SumRules.Exceeding(before, after, line: 0, calendar) is { } exceeding ? AmendmentRules.Refused($"{field}.{exceeding.Field}", "exceeds-base", exceeding.Detail) : null;
    }

    private static Error? Line(Agreement agreement, AmendedLine one, string field, AmendmentChanges changes, AgreementVersion version, FundingPlan plan)
    {
        var terms = one.ToTerms();
        if (!PartyRules.After(changes, version).Contains(terms.Funder!, StringComparer.Ordinal))
            return new NotAParty($"{field}.funder", terms.Funder!);
        var on = plan.Bases.FirstOrDefault(candidate => candidate.Number == terms.Base);
        if (terms.Base is { } number && on is null)
            return AmendmentRules.Refused($"{field}.base", "no-such-base", $"The plan has no base {number}.");
        return LineRules.Check(terms, on?.IsPerYear == true, CalendarOf(agreement)) is { } refusal ? AmendmentRules.Refused($"{field}.{refusal.Field}", "funding", refusal.Detail) : null;
    }

    private static List<BaseSum> SumsOf(FundingPlan plan, IEnumerable<PlanLine> people, IEnumerable<LineTerms> signed, FiscalCalendar calendar)
    {
        List<PlanLine> lines = [.. people, .. signed.Select((terms, index) => PlanLine.Of(-index - 1, terms))];
        return [.. plan.Bases.SelectMany(on => BaseSum.Of(on, lines, [], calendar))];
    }

    private static FiscalCalendar CalendarOf(Agreement agreement) => new(agreement.Years.FirstFiscalYearFrom);

    private static ChangeRefused Missing(string field, int number) =>
        AmendmentRules.Refused(field, "no-such-line", $"No line {number} of the funding plan is in force on that day: what people added to the plan is changed there.");
}
