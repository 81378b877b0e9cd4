using SkillsHub.Partnership.Amendments.Changes;
using SkillsHub.Partnership.Funding.Plan;

namespace SkillsHub.Partnership.Amendments.Versions;

/// <summary>
/// What is in force of money: what the text says, what amendments say since, and what the parties settled of what both left open. What
/// people added to the plan binds nobody, and is in no version.
/// </summary>
internal static class FundingTerms
{
    public static IEnumerable<TermEntry> OfText(FundingPlan? plan) => (plan?.Lines ?? [])
        .Where(line => line.Source is not null)
        .OrderBy(line => line.Number)
        .Select(line => Entry(plan, TermKeys.Funding(line.Number), line.Original, new TermSource(line.Source!.Article)));

    /// <summary>What an amendment says as data.</summary>
    public static IEnumerable<TermEntry> Of(AmendmentFact fact, FundingPlan? plan)
    {
        var source = new TermSource(null, fact.Number, TermSourceKind.Amendment);
        return
        [
            .. (fact.Changes.AddFunding ?? []).Select((one, index) => Entry(plan, AddedKey(fact, index), one.ToTerms(), source)),
            .. (fact.Changes.ChangeFunding ?? []).Select(one => Entry(plan, TermKeys.Funding(one.Number), one.ToTerms(), source)),
            .. (fact.Changes.EndFunding ?? []).Select(number => Entry(plan, TermKeys.Funding(number), null, source)),
        ];
    }

    /// <summary>What was said in the plan of such lines: by an amendment that changes their words alone, by a decision, or with a reason.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="amendments">Those in effect, or signed.</param>
    /// <param name="dayOf">The day of what is no amendment.</param>
    public static IEnumerable<VersionStep> SaidSince(FundingPlan? plan, IReadOnlyList<AmendmentFact> amendments, Func<PlanAuthority, DateOnly> dayOf)
    {
        foreach (var line in (plan?.Lines ?? []).Where(line => line.IsSigned).OrderBy(line => line.Number))
        {
            // What an amendment says as data it says itself, from its own day.
            foreach (var held in HeldLines.Of(line, amendments, dayOf).Where(held => held.By is not null))
            {
                var source = held.Amendment is { } number ? new TermSource(null, number, TermSourceKind.Amendment) : new TermSource(line.Source?.Article, Kind: TermSourceKind.Settlement);
                yield return new(held.From, held.Amendment ?? 0, [Entry(plan, TermKeys.Funding(line.Number), held.Terms, source)], held.Amendment);
            }
        }
    }

    private static string AddedKey(AmendmentFact fact, int index) =>
        index < fact.EnteredLines.Count ? TermKeys.Funding(fact.EnteredLines[index]) : TermKeys.AddedFunding(fact.Number, index + 1);

    // A funder's line is its promise: it ends when that party leaves.
    private static TermEntry Entry(FundingPlan? plan, string key, LineTerms? terms, TermSource source) => terms is null
        ? new(key, null, source)
        : Entry(key, FundingTerm.Of(terms, plan), source);

    private static TermEntry Entry(string key, FundingTerm term, TermSource source) => new(key, term.InOneLine(), source, term.Funder) { Funding = term };
}
