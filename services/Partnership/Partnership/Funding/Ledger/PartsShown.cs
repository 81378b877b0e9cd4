using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Funding.Fiscal;

namespace SkillsHub.Partnership.Funding.Ledger;

/// <summary>Which parts of an expense are shown: of those that the caller may see, the ones that are asked for.</summary>
/// <param name="Funder">The only party whose parts are shown; null for all.</param>
/// <param name="OwnMeans">Whether only what the hub bears itself is shown, beside the funder's where one is named.</param>
/// <param name="Years">All ways to write the only year; null for all.</param>
/// <param name="Calendar">The agreement's fiscal years.</param>
internal sealed record PartsShown(string? Funder, bool OwnMeans, IReadOnlyList<int>? Years, FiscalCalendar Calendar)
{
    public static PartsShown All(AgreementMoment moment) => new(Funder: null, OwnMeans: false, Years: null, FundingDesk.CalendarOf(moment));

    /// <summary>Whether nothing of an expense is left out.</summary>
    public bool AreAll => Funder is null && !OwnMeans && Years is null;

    public bool Has(Allocation part) => part.IsOwnMeans
        ? OwnMeans || (Funder is null && Years is null)
        : (Funder is null ? !OwnMeans : part.Funder == Funder) && (Years is null || (part.FiscalYear is { } year && Years.Contains(year)));

    /// <summary>Whether an expense lies outside the year of the grant that bears a part of it, as far as that year's days are known.</summary>
    public bool IsOutsideYear(Allocation part) => Calendar.View(part.FiscalYear)?.Misses(part.SpentOn) == true;
}
