using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Deadlines;

/// <summary>The days of a term that is renewed tacitly.</summary>
internal static class TacitDays
{
    // More of them are a slip of the pen, and lead beyond any plan.
    private const int MostTimes = 1_000;

    /// <summary>The end of the last renewal, or of the term after which a party wants none; null where the text sets no limit, or does not say how long each lasts.</summary>
    public static DateOnly? Last(TermExtract? term, TacitRenewal tacit, DeadlineFacts facts) =>
        facts.NotRenewedAfter is { } opposed && !(LastOfText(term, tacit, facts) < opposed) ? opposed : LastOfText(term, tacit, facts);

    private static DateOnly? LastOfText(TermExtract? term, TacitRenewal tacit, DeadlineFacts facts) =>
        tacit is { Length: { } length, Times: { } times and <= MostTimes } ? TermDays.Of(term, null, Renewed(facts, length, times)).End : null;

    /// <summary>The facts with the renewals that have begun by a day, where the text says how long each lasts.</summary>
    public static DeadlineFacts Begun(TermExtract? term, TacitRenewal tacit, DeadlineFacts facts, DateOnly by)
    {
        if (tacit.Length is not { } length)
            return facts;
        by = facts.NotRenewedAfter < by ? facts.NotRenewedAfter.Value : by;
        var most = Math.Min(tacit.Times ?? MostTimes, MostTimes);
        var times = 0;
        while (times < most && TermDays.Of(term, null, Renewed(facts, length, times)).End < by)
            times++;
        return Renewed(facts, length, times);
    }

    private static DeadlineFacts Renewed(DeadlineFacts facts, Period length, int times) =>
        facts with { Renewals = times, RenewalLengths = [.. Enumerable.Repeat(length, times)] };
}
