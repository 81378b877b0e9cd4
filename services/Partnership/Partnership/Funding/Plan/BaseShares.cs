using SkillsHub.Partnership.Funding.Fiscal;

namespace SkillsHub.Partnership.Funding.Plan;

/// <summary>
/// The shares of one base to the cent. Each is rounded half up; where together they would so be more than the base, without being it
/// exactly, those that were rounded up give their cent back, the last line first. What is granted is granted to the cent: such lines give last.
/// </summary>
internal static class BaseShares
{
    // A share of less would show the cents that it gives.
    private const decimal Least = 1;

    public static IReadOnlyList<PlannedShare> Of(PlanLine line, FundingBase? on, IEnumerable<PlanLine> lines, IReadOnlyCollection<int> granted, FiscalCalendar calendar)
    {
        var shares = PlannedShare.Of(line, on, calendar);
        if (on is null || line.Aside is not null || !shares.Any(share => share.IsRounded))
            return shares;
        List<(int Line, PlannedShare Share)> all =
        [
            .. lines.Where(other => other.Base == on.Number && other.Aside is null)
                .OrderByDescending(other => other.Number)
                .SelectMany(other => PlannedShare.Of(other, on, calendar).Select(share => (other.Number, share))),
        ];
        return [.. shares.Select(share => share with { CentsGiven = Giving(all.Where(entry => !on.IsPerYear || calendar.AreSame(entry.Share.FiscalYear, share.FiscalYear)), on.AmountIn(share.FiscalYear, calendar), granted).Count(giver => giver == (line.Number, share)) })];
    }

    private static IEnumerable<(int Line, PlannedShare Share)> Giving(IEnumerable<(int Line, PlannedShare Share)> beside, decimal? whole, IReadOnlyCollection<int> granted)
    {
        var known = beside.Where(entry => entry.Share.Exact is not null).ToList();
        if (whole is not { } amount || known.Sum(entry => entry.Share.Exact) > amount)
            return [];
        var cents = (int)Math.Max(0, (known.Sum(entry => entry.Share.Amount!.Value) - amount) * 100);
        var free = known.FindAll(entry => entry.Share.IsRounded && !granted.Contains(entry.Line));
        var givers = free.FindAll(entry => entry.Share.IsRoundedUp);
        // Too few were rounded up of those that are free: all of them bear what the granted ones were.
        if (givers.Count < cents)
            givers = free.FindAll(entry => entry.Share.Exact > Least) is { Count: > 0 } all ? all : known.FindAll(entry => entry.Share.IsRoundedUp);
        return Enumerable.Range(0, cents).Select(cent => givers[cent % givers.Count]);
    }
}
