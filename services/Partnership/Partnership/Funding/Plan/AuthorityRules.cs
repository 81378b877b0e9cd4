using SkillsHub.Domain;
using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Partnership.Funding.Plan.Errors;

namespace SkillsHub.Partnership.Funding.Plan;

/// <summary>
/// What it takes to say otherwise what the signed text made. What the text says all have signed, and what an amendment said since: that
/// takes an amendment in effect. What both left open takes a decision of the committee, or a reason. What people added to the plan is theirs.
/// </summary>
internal static class AuthorityRules
{
    public static Error? Check(PlanLine line, LineTerms terms, PlanAuthority? by)
    {
        if (!line.IsSigned || line.Terms.Is(terms))
            return null;
        return IsAmended(line) || Says(line.Original, line.Terms, terms) ? Signed(line.Number, by) : Open(by);
    }

    /// <summary>A line whose share the text or an amendment says is taken out by an amendment; one that they left open by the reason that this always has.</summary>
    public static Error? CheckAside(PlanLine line, PlanAuthority by) =>
        line.IsSigned && (IsAmended(line) || HasShare(line.Original)) ? Signed(line.Number, by) : null;

    /// <summary>What a base amounts to in a year may be said for the first time; said otherwise under a line of the text, it takes a reason.</summary>
    public static Error? Check(FundingBase on, BaseTerms terms, IReadOnlyList<PlanLine> lines, PlanAuthority? by, FiscalCalendar calendar) =>
        IsKnownOtherwise(on, terms, calendar) && lines.Any(line => line.IsSigned && line.Aside is null && line.Base == on.Number)
            ? Open(by)
            : null;

    private static MoneyNeedsAmendment? Signed(int line, PlanAuthority? by) => by?.Amendment is null ? new MoneyNeedsAmendment(line) : null;

    private static MoneyNeedsReason? Open(PlanAuthority? by) => by is null ? new MoneyNeedsReason() : null;

    // Which of its terms the amendment said is not kept: it said the line.
    private static bool IsAmended(PlanLine line) => line.By?.Amendment is not null;

    // The amount of a year that has none of its own is the base's: giving it one, or taking it away, says it otherwise too.
    private static bool IsKnownOtherwise(FundingBase on, BaseTerms terms, FiscalCalendar calendar)
    {
        var then = FundingBase.Of(on.Number, terms);
        return (on.IsPerYear != then.IsPerYear && (on.Amount is not null || on.Years.Count > 0))
            || on.Years.Concat(then.Years).Select(own => (int?)own.Year).Append(null)
                .Any(year => on.AmountIn(year, calendar) is { } known && then.AmountIn(year, calendar) != known);
    }

    // Whether anything changes that the text says. A share is its rate or amount, with its limit.
    private static bool Says(LineTerms read, LineTerms now, LineTerms then) =>
        (read.Funder is not null && now.Funder != then.Funder)
        || (read.Nature is not null && now.Nature != then.Nature)
        || (read.Base is not null && now.Base != then.Base)
        || (read.FiscalYears.Count > 0 && !now.FiscalYears.SequenceEqual(then.FiscalYears))
        || (HasShare(read) && (now.Rate, now.Amount, now.IsPerYear, now.Ceiling) != (then.Rate, then.Amount, then.IsPerYear, then.Ceiling));

    private static bool HasShare(LineTerms read) => read.Rate is not null || read.Amount is not null;
}
