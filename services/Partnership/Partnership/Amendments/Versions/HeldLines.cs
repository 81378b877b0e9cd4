using SkillsHub.Partnership.Funding.Plan;

namespace SkillsHub.Partnership.Amendments.Versions;

/// <summary>What a line of the funding plan says from a day on.</summary>
/// <param name="From">The first day on which it holds.</param>
/// <param name="Terms">What it gives; null where it is given no longer.</param>
/// <param name="Amendment">Number of the amendment that says it; null where people did.</param>
/// <param name="By">By what it was said in the plan; null where an amendment says it as data.</param>
internal sealed record HeldLine(DateOnly From, LineTerms? Terms, int? Amendment, PlanAuthority? By);

/// <summary>
/// What was said of a line, in the order in which it holds: on a day the last one that has come does, in the plan as in the terms. What all
/// have signed goes before what people said, from its own day on.
/// </summary>
internal static class HeldLines
{
    /// <param name="line">The line.</param>
    /// <param name="amendments">Those in effect, or signed.</param>
    /// <param name="dayOf">The day of what is no amendment.</param>
    public static IReadOnlyList<HeldLine> Of(PlanLine line, IReadOnlyList<AmendmentFact> amendments, Func<PlanAuthority, DateOnly> dayOf)
    {
        var signed = OfAmendments(line, amendments);
        var held = new List<HeldLine>();
        // Backwards, as a decision may be recorded long after its day: what was recorded last is what people say.
        foreach (var said in line.Sayings.Where(said => said.By.Amendment is null).Reverse())
        {
            var from = dayOf(said.By);
            if (held.TrueForAll(later => from < later.From) && (signed.Count == 0 || from <= signed[0].From))
                held.Insert(0, new(from, said.Terms, Amendment: null, said.By));
        }

        return [.. held, .. signed];
    }

    /// <summary>What amendments say, as data or through what was said in the plan by them: of two, the one that holds from the later day comes last, whichever was recorded first.</summary>
    public static IReadOnlyList<HeldLine> OfAmendments(PlanLine line, IReadOnlyList<AmendmentFact> amendments) =>
        [.. amendments.OrderBy(fact => fact.From).ThenBy(fact => fact.Number).SelectMany(fact => Of(line, fact))];

    private static IEnumerable<HeldLine> Of(PlanLine line, AmendmentFact fact)
    {
        var entered = fact.EnteredLines.Index().Where(one => one.Item == line.Number).Select(one => fact.Changes.AddFunding![one.Index]).FirstOrDefault();
        if (entered is not null || fact.Changes.SaysLine(line.Number))
            return [new(fact.From, (entered ?? fact.Changes.LineOf(line.Number))?.ToTerms(), fact.Number, By: null)];
        return line.Sayings.Where(said => said.By.Amendment == fact.Number).Select(said => new HeldLine(fact.From, said.Terms, fact.Number, said.By));
    }
}
