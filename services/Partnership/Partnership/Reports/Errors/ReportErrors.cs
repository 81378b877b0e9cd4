using System.Globalization;
using SkillsHub.Domain;

namespace SkillsHub.Partnership.Reports.Errors;

internal sealed record YearNotDated(int Year) : Error(
    ErrorKind.Conflict, "report.year-not-dated", $"Nobody has said from when fiscal years count, so that year {Year} has no days: say it first, or name a calendar year.")
{
    public override string Field => "year";
}

internal sealed record YearOutsideTerm(int Year) : Error(ErrorKind.NotFound, "report.no-such-year", $"No day of year {Year} has come yet within the agreement's term.");

internal sealed record ReportNotOpened(int Year) : Error(ErrorKind.NotFound, "report.not-opened", $"Nobody has opened the report on year {Year} yet.");

internal sealed record ReportOpened(int Year) : Error(ErrorKind.Conflict, "report.opened", $"The report on year {Year} is open already.")
{
    public override string Field => "year";
}

internal sealed record EditionNotFound(int Year, int Edition) : Error(ErrorKind.NotFound, "report.edition-not-found", $"The report on year {Year} has no edition {Edition}.");

internal sealed record YearStillRuns(DateOnly LastDay) : Error(
    ErrorKind.Conflict, "report.year-runs", string.Create(CultureInfo.InvariantCulture, $"The year ends on {LastDay:yyyy-MM-dd}: say in word why its report is transmitted before."))
{
    public override string Field => "word";
}

internal sealed record AlreadyTransmitted(int Edition, DateOnly On) : Error(
    ErrorKind.Conflict,
    "report.transmitted",
    string.Create(CultureInfo.InvariantCulture, $"Edition {Edition} was transmitted on {On:yyyy-MM-dd} and stays as it is: say in correction what another edition corrects."))
{
    public override string Field => "correction";
}

internal sealed record NothingToCorrect() : Error(ErrorKind.Conflict, "report.nothing-to-correct", "Nothing was transmitted yet that this could correct.")
{
    public override string Field => "correction";
}

internal sealed record TransmittedOutside(DateOnly On, DateOnly Earliest, DateOnly Today) : Error(
    ErrorKind.Invalid, "report.transmitted-outside", string.Create(CultureInfo.InvariantCulture, $"transmittedOn is {On:yyyy-MM-dd}: a report is transmitted between {Earliest:yyyy-MM-dd}, the last day that it counts or the day of the edition before, and today, {Today:yyyy-MM-dd}."))
{
    public override string Field => "transmittedOn";
}

internal sealed record JournalIsRead() : Error(
    ErrorKind.Conflict, "report.journal-being-read", "The journal is not read to its end yet: a report of now would leave facts out. Try again in a moment.");

internal sealed record JournalNotFollowed() : Error(
    ErrorKind.Conflict, "report.journal-not-followed", "This installation does not read the journal (Journal:ClientSecret is not configured): a report would say nothing of what was done.");

internal sealed record JournalAway() : Error(
    ErrorKind.Conflict, "report.journal-away", "The journal does not answer, or has lost what was read of it: a report of now could leave facts out. Try again later, or ask an operator.");

internal sealed record NotAllTold() : Error(
    ErrorKind.Conflict, "report.not-all-told", "Something that was recorded has not reached the journal yet: a report of now would leave it out. Try again in a moment; if it stays so, an operator finds on the operations page what is held up.");

internal sealed record YearsUndated(IReadOnlyList<int> Years) : Error(
    ErrorKind.Conflict,
    "report.years-undated",
    $"There is money of fiscal year {string.Join(" and ", Years)}, and nobody has said from when fiscal years count: no report would hold it. Say firstFiscalYearFrom first.");

internal sealed record YearsTransmitted(DateOnly Said) : Error(
    ErrorKind.Conflict,
    "report.years-transmitted",
    string.Create(CultureInfo.InvariantCulture, $"A report was transmitted while fiscal years counted from {Said:yyyy-MM-dd}: with another first day, or none, it would be of another year. They count from that day for good."))
{
    public override string Field => "firstFiscalYearFrom";
}

internal sealed record YearsOfReportsCollide() : Error(
    ErrorKind.Conflict, "report.years-collide", "With that first fiscal year, two reports that are open would be on the same year.")
{
    public override string Field => "firstFiscalYearFrom";
}

internal sealed record PlaceNotRead(long Position) : Error(ErrorKind.Invalid, "report.place-not-read", $"The journal is read up to place {Position}.")
{
    public override string Field => "position";
}
