using System.Globalization;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Deadlines.Kinds;

/// <summary>The last day of each fiscal year for which money is promised. What is given in kind has no fiscal year.</summary>
internal static class FundingYears
{
    // Beyond, the text is mistaken.
    private const int MostYears = 100;

    public static IEnumerable<Deadline> Of(DeadlineCase agreement) => agreement.Text.Grants.Index()
        .Where(entry => entry.Item is { FiscalYears: not null } && entry.Item.Nature != GrantNature.InKind)
        .SelectMany(entry => Of(agreement, entry.Item, entry.Item.FiscalYears!, entry.Index));

    private static IEnumerable<Deadline> Of(DeadlineCase agreement, GrantExtract grant, FiscalYearsExtract years, int index)
    {
        if (years.Count is not (> 0 and <= MostYears and var count))
            return [Year(agreement, grant, years, index, null) with { Missing = ["grant.years"] }];
        // A year that would begin once the agreement is terminated is not funded.
        return Enumerable.Range(1, count)
            .Where(year => !(agreement.Ended is not null && FirstDay(agreement, years)?.PlusYears(year - 1) > agreement.Days.End))
            .Select(year => Year(agreement, grant, years, index, year));
    }

    // A year that the text names is the calendar's; one that it counts begins where the parties say.
    private static DateOnly? FirstDay(DeadlineCase agreement, FiscalYearsExtract years) =>
        years.FirstYear is >= 1 and < 9_900 and var named ? new DateOnly(named, 1, 1) : agreement.Facts.FirstFiscalYearFrom;

    private static Deadline Year(DeadlineCase agreement, GrantExtract grant, FiscalYearsExtract years, int index, int? year)
    {
        var first = FirstDay(agreement, years);
        var due = year is { } number ? first?.PlusYears(number)?.PlusDays(-1) : null;
        return new Deadline
        {
            Id = year is null ? $"funding-year.{index + 1}" : $"funding-year.{index + 1}.{year}",
            Kind = DeadlineKind.FundingYear,
            Parties = agreement.Parties,
            Source = grant.Source,
            Formula = new("last-day-of-fiscal-year", "The first day of the first fiscal year, and as many years later: the day before."),
            Inputs = DeadlineCase.Inputs(
                new DeadlineInput("grant.years", years.Text),
                first is { } origin ? DeadlineCase.Input("fiscal-year.origin", origin) : null,
                grant.Party is { } payer ? new DeadlineInput("grant.by", payer) : null,
                (grant.AgreedRate ?? grant.Rate) is { } rate ? DeadlineCase.Input("grant.rate", rate) : null,
                (grant.AgreedAmount ?? grant.Amount) is { } amount ? new DeadlineInput("grant.amount", amount.ToString("0.00", CultureInfo.InvariantCulture)) : null),
            LegalDate = due,
            Missing = due is null ? ["fiscal-year.origin"] : [],
            Year = year,
            Following = DeadlineFollowing.DayOnly,
        };
    }
}
