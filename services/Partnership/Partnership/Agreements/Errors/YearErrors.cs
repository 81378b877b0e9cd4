using System.Globalization;
using SkillsHub.Domain;

namespace SkillsHub.Partnership.Agreements.Errors;

internal sealed record StartReliedOn() : Error(
    ErrorKind.Conflict, "agreement.start-relied-on", "startsOn is known, and a renewal, its opposition or the end counts from it: say another day, and do not leave it out.")
{
    public override string Field => "startsOn";
}

internal sealed record StartNotAwaited() : Error(
    ErrorKind.Invalid, "agreement.start-not-awaited", "The text does not count the term from a notification: startsOn is left out.")
{
    public override string Field => "startsOn";
}

internal sealed record YearOutOfReach(string Input, DateOnly InForceFrom) : Error(
    ErrorKind.Invalid, "agreement.year-out-of-reach", string.Create(CultureInfo.InvariantCulture, $"{Input} is more than a century away from {InForceFrom:yyyy-MM-dd}, when the agreement came into force."))
{
    public override string Field => Input;
}

internal sealed record StartInTheFuture(DateOnly StartsOn, DateOnly Today) : Error(
    ErrorKind.Invalid, "agreement.start-in-the-future", string.Create(CultureInfo.InvariantCulture, $"startsOn is {StartsOn:yyyy-MM-dd}, after today, {Today:yyyy-MM-dd}."))
{
    public override string Field => "startsOn";
}

internal sealed record StartFarFromSignature(DateOnly StartsOn, DateOnly LastSignature) : Error(
    ErrorKind.Invalid, "agreement.start-far-from-signature", string.Create(CultureInfo.InvariantCulture, $"startsOn is {StartsOn:yyyy-MM-dd}, more than a year away from the last signature, {LastSignature:yyyy-MM-dd}."))
{
    public override string Field => "startsOn";
}

internal sealed record FirstYearOutsideTerm(DateOnly FirstYearFrom, DateOnly Start, DateOnly? End) : Error(
    ErrorKind.Invalid, "agreement.first-year-outside-term", string.Create(CultureInfo.InvariantCulture, $"firstYearFrom is {FirstYearFrom:yyyy-MM-dd}, outside the term, from {Start:yyyy-MM-dd} to {End:yyyy-MM-dd}."))
{
    public override string Field => "firstYearFrom";
}

internal sealed record FiscalYearOutsideTerm(DateOnly FirstFiscalYearFrom, DateOnly Start, DateOnly? End) : Error(
    ErrorKind.Invalid, "agreement.fiscal-year-outside-term", string.Create(CultureInfo.InvariantCulture, $"firstFiscalYearFrom is {FirstFiscalYearFrom:yyyy-MM-dd}: that fiscal year meets no day of the term, from {Start:yyyy-MM-dd} to {End:yyyy-MM-dd}."))
{
    public override string Field => "firstFiscalYearFrom";
}
