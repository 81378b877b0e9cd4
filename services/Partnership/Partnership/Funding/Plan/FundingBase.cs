using SkillsHub.Partnership.Funding.Fiscal;

namespace SkillsHub.Partnership.Funding.Plan;

/// <summary>What rates apply to. Its amount is often known only later: unknown is not zero.</summary>
internal sealed class FundingBase
{
    public required int Number { get; init; }

    public string Name { get; private set; } = string.Empty;

    public decimal? Amount { get; private set; }

    public bool IsPerYear { get; private set; }

    public IReadOnlyList<YearAmount> Years { get; private set; } = [];

    /// <summary>By what its amounts were last said otherwise.</summary>
    public PlanAuthority? By { get; private set; }

    public static FundingBase Of(int number, BaseTerms terms)
    {
        var made = new FundingBase { Number = number };
        made.Change(terms, by: null);
        return made;
    }

    /// <summary>Its amount in a fiscal year; of one that is no year's, the whole.</summary>
    public decimal? AmountIn(int? year, FiscalCalendar calendar) => Years.FirstOrDefault(own => calendar.AreSame(own.Year, year))?.Amount ?? Amount;

    internal void Change(BaseTerms terms, PlanAuthority? by)
    {
        // Another name says nothing of the money.
        if ((Amount, IsPerYear) != (terms.Amount, terms.IsPerYear) || !Years.SequenceEqual(terms.Years))
            By = by;
        (Name, Amount, IsPerYear) = (terms.Name, terms.Amount, terms.IsPerYear);
        if (!Years.SequenceEqual(terms.Years))
            Years = terms.Years;
    }
}
