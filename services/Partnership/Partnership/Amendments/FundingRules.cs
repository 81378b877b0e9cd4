using System.Globalization;
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
            var left = OfThoseWhoLeft(plan, version, changes).FirstOrDefault(line => line.Number == one.Number);
            if (left is not null && one.Funder == left.Funder)
            {
                if (IsShortened(left.Terms, one.ToTerms(), CalendarOf(agreement)))
                    continue;
                return AmendmentRules.Refused($"{field}.fiscalYears", "funder-left", $"Who gives line {one.Number} has left: it stays as it is but for fewer years, is ended, or another party gives it.");
            }

            var held = version.Find(TermKeys.Funding(one.Number));
            if (held is null && left is null)
                return Missing($"{field}.number", one.Number);
            // What people said where the text was open, the parties may sign.
            if (held is { Source.Kind: not TermSourceKind.Settlement } && held.Funding?.ToTerms().Is(one.ToTerms()) == true)
                return new ChangesNothing($"{field}.number");
            if (Line(agreement, one, field, changes, version, plan) is { } refusal)
                return refusal;
        }

        return (changes.AddFunding ?? []).Select((one, index) => Line(agreement, one, $"changes.addFunding[{index}]", changes, version, plan)).FirstOrDefault(refusal => refusal is not null);
    }

    public static ChangeRefused? Ended(AmendmentChanges changes, AgreementVersion version, FundingPlan? plan) => (changes.EndFunding ?? [])
        .Select((number, index) => HeldOf(number, version, plan, changes) is null ? Missing($"changes.endFunding[{index}]", number) : null)
        .FirstOrDefault(refusal => refusal is not null);

    /// <summary>
    /// Why a line would be said anew for years that are over on that day; null where it is not. The plan has one saying for all years of a
    /// line: what was given in them would be shown beside what was never planned for them.
    /// </summary>
    public static ChangeRefused? Passed(Agreement agreement, AmendmentChanges changes, AgreementVersion version, FundingPlan? plan)
    {
        var said = (changes.ChangeFunding ?? []).Select((one, index) => (one.Number, Terms: (LineTerms?)one.ToTerms(), Field: $"changes.changeFunding[{index}].fiscalYears"))
            .Concat((changes.EndFunding ?? []).Select((number, index) => (Number: number, Terms: (LineTerms?)null, Field: $"changes.endFunding[{index}]")));
        foreach (var (number, terms, field) in said)
        {
            if (HeldOf(number, version, plan, changes) is not { } held || PassedYears(held, plan!, version.Day, agreement) is not [_, ..] passed || (terms is not null && Keeps(held, terms, passed, CalendarOf(agreement))))
                continue;
            return AmendmentRules.Refused(
                field,
                "years-passed",
                string.Create(CultureInfo.InvariantCulture, $"Of line {number}, what was to be given in {string.Join(", ", passed)} stays, as those years are over on that day: keep the line as it is for them, and add one for the others."));
        }

        return null;
    }

    /// <summary>Why the shares of a base would be more than the base, on its day or on one for which more is signed already; null where they are not, or were so before. What people added counts too.</summary>
    public static ChangeRefused? Sums(Agreement agreement, AmendmentChanges changes, DateOnly from, VersionHistory history)
    {
        if (history.Plan is not { } plan || !changes.ChangesFunding())
            return null;
        var calendar = CalendarOf(agreement);
        var with = history with { Steps = [.. history.Steps, new VersionStep(from, int.MaxValue, [.. FundingTerms.Of(new AmendmentFact(0, from, changes, []), plan)])] };
        var later = history.Steps.Where(step => step.On > from && step.Entries.Any(entry => entry.Funding is not null)).Select(step => step.On);
        var field = changes.ChangeFunding is { Count: > 0 } ? "changes.changeFunding[0]" : "changes.addFunding[0]";
        return later.Prepend(from)
            .Select(day => SumRules.Exceeding(SumsOf(plan, history.On(day), AmendmentChanges.None, calendar), SumsOf(plan, with.On(day), changes, calendar), line: 0, calendar))
            .OfType<Error>()
            .Select(exceeding => AmendmentRules.Refused($"{field}.{exceeding.Field}", "exceeds-base", exceeding.Detail))
            .FirstOrDefault();
    }

    /// <summary>The sums of a plan on the day of a version, with what people added to it, and what a party that left was to give until an amendment says what becomes of that.</summary>
    public static List<BaseSum> SumsOf(FundingPlan plan, AgreementVersion version, AmendmentChanges changes, FiscalCalendar calendar)
    {
        var people = plan.Lines.Where(line => !line.IsSigned && line.Aside is null);
        var left = OfThoseWhoLeft(plan, version, changes).Where(line => version.LineOf(line.Number) is null && !changes.SaysLine(line.Number));
        List<PlanLine> lines = [.. people, .. left, .. version.Entries.Concat(version.Unbound).Select(entry => entry.Funding).OfType<FundingTerm>().Select((term, index) => PlanLine.Of(-index - 1, term.ToTerms()))];
        return [.. plan.Bases.SelectMany(on => BaseSum.Of(on, lines, [], calendar))];
    }

    private static LineTerms? HeldOf(int number, AgreementVersion version, FundingPlan? plan, AmendmentChanges changes) =>
        version.LineOf(number)?.ToTerms() ?? (plan is null ? null : OfThoseWhoLeft(plan, version, changes).FirstOrDefault(line => line.Number == number)?.Terms);

    // What a party was to give binds nobody from its exit on, and counts in the plan until the others say what becomes of it, be it in the amendment by which it leaves.
    private static IEnumerable<PlanLine> OfThoseWhoLeft(FundingPlan plan, AgreementVersion version, AmendmentChanges changes)
    {
        var parties = PartyRules.After(changes, version);
        return plan.Lines.Where(line => line is { IsSigned: true, Aside: null, Funder: { } funder } && !parties.Contains(funder, StringComparer.Ordinal));
    }

    private static bool IsShortened(LineTerms held, LineTerms terms, FiscalCalendar calendar) => (held with { FiscalYears = terms.FiscalYears }).Is(terms)
        && terms.FiscalYears.Count > 0
        && !calendar.Repeats(terms.FiscalYears)
        && (held.FiscalYears.Count == 0 || (terms.FiscalYears.Count < held.FiscalYears.Count && Covers(held, terms.FiscalYears, calendar)));

    // Of what is given once over several years nobody knows how much is one year's, of what was left open nobody has said any, and of who left nothing was owed since.
    private static List<int> PassedYears(LineTerms held, FundingPlan plan, DateOnly day, Agreement agreement)
    {
        if (held is { Rate: null, Amount: null })
            return [];
        var calendar = CalendarOf(agreement);
        var left = agreement.Parties.FirstOrDefault(party => party.Slug == held.Funder)?.LeftOn;
        return
        [
            .. PlannedShare.Of(PlanLine.Of(0, held), plan.Bases.FirstOrDefault(on => on.Number == held.Base), calendar)
                .Select(share => share.FiscalYear).OfType<int>().Where(year => calendar.View(year) is var view && view.LastDay < day && !(view.FirstDay >= left)),
        ];
    }

    private static bool Keeps(LineTerms held, LineTerms terms, List<int> passed, FiscalCalendar calendar) =>
        (held with { FiscalYears = terms.FiscalYears }).Is(terms) && Covers(terms, passed, calendar);

    private static bool Covers(LineTerms terms, IReadOnlyList<int> years, FiscalCalendar calendar) => years.All(year => terms.FiscalYears.Any(own => calendar.AreSame(own, year)));

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

    private static FiscalCalendar CalendarOf(Agreement agreement) => new(agreement.Years.FirstFiscalYearFrom);

    private static ChangeRefused Missing(string field, int number) =>
        AmendmentRules.Refused(field, "no-such-line", $"No line {number} of the funding plan is in force on that day: what people added to the plan is changed there.");
}
