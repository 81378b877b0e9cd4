using SkillsHub.Partnership.Funding.Fiscal;

namespace SkillsHub.Partnership.Funding.Plan;

/// <summary>
/// The shares of one base to the cent. Each is rounded half up; where together they would so be more than the base, without being it
/// exactly, those that were rounded up give their cent back, the last line first.
/// </summary>
internal static class BaseShares
{
    public static IReadOnlyList<PlannedShare> Of(PlanLine line, FundingBase? on, IEnumerable<PlanLine> lines, FiscalCalendar calendar)
    {
        var shares = PlannedShare.Of(line, on, calendar);
        if (on is null || line.Aside is not null || !shares.Any(share => share.IsRoundedUp))
            return shares;
        List<(int Line, PlannedShare Share)> all =
        [
            .. lines.Where(other => other.Base == on.Number && other.Aside is null)
                .OrderByDescending(other => other.Number)
                .SelectMany(other => PlannedShare.Of(other, on, calendar).Select(share => (other.Number, share))),
        ];
        return [.. shares.Select(share => share with { GivesCent = Giving(all.Where(entry => !on.IsPerYear || calendar.AreSame(entry.Share.FiscalYear, share.FiscalYear)), on.AmountIn(share.FiscalYear, calendar)).Contains((line.Number, share)) })];
    }

    private static IEnumerable<(int Line, PlannedShare Share)> Giving(IEnumerable<(int Line, PlannedShare Share)> beside, decimal? whole)
    {
        var known = beside.Where(entry => entry.Share.Exact is not null).ToList();
        if (whole is not { } amount || known.Sum(entry => entry.Share.Exact) > amount)
            return [];
        var cents = (known.Sum(entry => entry.Share.Amount!.Value) - amount) * 100;
        return known.Where(entry => entry.Share.IsRoundedUp).Take((int)Math.Max(0, cents));
    }
}
