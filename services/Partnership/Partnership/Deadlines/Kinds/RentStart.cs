using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Deadlines.Kinds;

/// <summary>The day from which a party pays the rent: the first of a year whose origin the parties have to say.</summary>
internal static class RentStart
{
    private static readonly DeadlineFormula Formula = new("first-day-of-year", "The first day of year 1, and as many years later as the text counts, less one.");

    public static IEnumerable<Deadline> Of(DeadlineCase agreement) => agreement.Text.RentDuties.Index()
        .Where(entry => entry.Item.FromYear is not null)
        .Select(entry => Of(agreement, entry.Item, entry.Item.FromYear!.Value, entry.Index));

    private static Deadline Of(DeadlineCase agreement, RentDutyExtract duty, int year, int index)
    {
        var first = agreement.Facts.FirstYearFrom;
        var due = first?.PlusYears(year - 1);
        var isWithin = due is null || !(due > agreement.LastDay);
        return new Deadline
        {
            Id = $"rent.{index + 1}",
            Kind = DeadlineKind.Rent,
            Party = duty.Party,
            Parties = agreement.Parties,
            Source = duty.Source,
            Formula = Formula,
            Inputs = DeadlineCase.Inputs(
                first is { } origin ? DeadlineCase.Input("year.origin", origin) : null, DeadlineCase.Input("rent.year", year), agreement.EndInput),
            LegalDate = isWithin ? due : null,
            Missing = first is null ? ["year.origin"] : due is not null && isWithin ? [] : ["term.such-a-year"],
            Year = year,
            Following = DeadlineFollowing.DayOnly,
        };
    }
}
