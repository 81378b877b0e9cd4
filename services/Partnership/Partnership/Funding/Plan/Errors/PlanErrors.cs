using System.Globalization;
using SkillsHub.Domain;
using SkillsHub.Partnership.Commitments;

namespace SkillsHub.Partnership.Funding.Plan.Errors;

internal sealed record PlanNotFound() : Error(ErrorKind.NotFound, "funding.plan-not-found", "The agreement has no funding plan: it is opened when the agreement comes into force.");

internal sealed record LineNotFound(int Number) : Error(ErrorKind.NotFound, "funding.line-not-found", $"The plan has no line {Number}.");

internal sealed record BaseNotFound(int Number) : Error(ErrorKind.NotFound, "funding.base-not-found", $"The plan has no base {Number}.");

internal sealed record NoSuchBase(int Number) : Error(ErrorKind.Invalid, "funding.no-such-base", $"The plan has no base {Number}.")
{
    public override string Field => "base";
}

internal sealed record BaseExists(string Name) : Error(ErrorKind.Conflict, "funding.base-exists", $"The plan has a base « {Name} » already.")
{
    public override string Field => "name";
}

internal sealed record RateOrAmount() : Error(ErrorKind.Invalid, "funding.rate-or-amount", "A line has a rate of its base or a fixed amount, not both.")
{
    public override string Field => "amount";
}

internal sealed record InKindHasNoMoney() : Error(
    ErrorKind.Invalid, "funding.in-kind-has-no-money", "What is given in kind has no base, rate or amount: what it is worth is said where it is recorded.")
{
    public override string Field => "nature";
}

internal sealed record YearsOfEach() : Error(ErrorKind.Invalid, "funding.years-of-each", "An amount of each year needs the years.")
{
    public override string Field => "fiscalYears";
}

internal sealed record PerYearOfAmount() : Error(
    ErrorKind.Invalid, "funding.per-year-of-amount", "isPerYear goes with a fixed amount: whether a rate is each year's, its base says.")
{
    public override string Field => "isPerYear";
}

internal sealed record YearTwice(string Input) : Error(ErrorKind.Invalid, "funding.year-twice", "Each fiscal year stands once, whether it is written by its rank or by its calendar year.")
{
    public override string Field => Input;
}

internal sealed record LineUsed(int Number) : Error(
    ErrorKind.Conflict, "funding.line-granted", $"Something is asked for, granted or given on line {Number}: what was planned for it stays.");

internal sealed record YearsCollide(Error Why) : Error(ErrorKind.Conflict, "funding.years-collide", $"With that first fiscal year the funding plan would not hold: {Why.Detail}")
{
    public override string Field => "firstFiscalYearFrom";

    public override IReadOnlyDictionary<string, object?> Facts => Why.Facts;
}

internal sealed record LumpOnYearlyBase(string Input) : Error(
    ErrorKind.Invalid, "funding.lump-on-yearly-base", "Each year has a base of its own: an amount on it is each year's, or that of one year. What is given once for several stands on no base.")
{
    public override string Field => Input;
}

internal sealed record GrantedBeyond(int Number, int? FiscalYear, decimal Granted, decimal Planned) : Error(
    ErrorKind.Conflict,
    "funding.granted-beyond",
    string.Create(CultureInfo.InvariantCulture, $"Line {Number} would give {Planned:0.00} €{PlanSums.InYear(FiscalYear)}, and {Granted:0.00} € are granted on it."))
{
    public override string Field => "amount";

    public override IReadOnlyDictionary<string, object?> Facts => new Dictionary<string, object?>(StringComparer.Ordinal) { ["line"] = Number, ["fiscalYear"] = FiscalYear, ["granted"] = Granted, ["planned"] = Planned };
}

internal sealed record LineIsAside(int Number, SettingAside Earlier) : Error(
    ErrorKind.Conflict,
    "funding.line-set-aside",
    // What an amendment ends nobody has set aside.
    Earlier.SetAsideBy.Length > 0 ? $"{Earlier.SetAsideBy} set line {Number} aside: {Earlier.Reason}" : $"Line {Number} is given no longer: {Earlier.Reason}");

internal sealed record RatesExceedBase(BaseSum Sum, int? Line) : Error(
    ErrorKind.Conflict,
    "funding.rates-exceed-base",
    string.Create(CultureInfo.InvariantCulture, $"The shares of base {Sum.Base} would add up to {Sum.KnownRate:0.###} %{PlanSums.InYear(Sum.FiscalYear)}: they are at most 100 %."))
{
    public override string? Field => Line is null ? null : "rate";

    public override IReadOnlyDictionary<string, object?> Facts => PlanSums.Facts(Sum, Line, Sum.KnownRate);
}

internal sealed record AmountsExceedBase(BaseSum Sum, int? Line) : Error(
    ErrorKind.Conflict,
    "funding.amounts-exceed-base",
    string.Create(CultureInfo.InvariantCulture, $"The lines on base {Sum.Base} would add up to {Sum.KnownAmount:0.00} €{PlanSums.InYear(Sum.FiscalYear)}, more than its {Sum.BaseAmount:0.00} €."))
{
    public override string Field => Line is null ? "amount" : "base";

    public override IReadOnlyDictionary<string, object?> Facts => PlanSums.Facts(Sum, Line, Sum.KnownAmount);
}

/// <summary>How a refusal tells which sum it is about.</summary>
internal static class PlanSums
{
    public static string InYear(int? fiscalYear) => fiscalYear is { } year ? string.Create(CultureInfo.InvariantCulture, $" in fiscal year {year}") : string.Empty;

    public static IReadOnlyDictionary<string, object?> Facts(BaseSum sum, int? line, decimal value) => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["base"] = sum.Base,
        ["fiscalYear"] = sum.FiscalYear,
        ["sum"] = value,
        ["baseAmount"] = sum.BaseAmount,
        ["line"] = line,
    };
}

internal sealed record MoneyNeedsAmendment(int Line) : Error(
    ErrorKind.Invalid, "funding.needs-amendment", $"Line {Line} is what the parties signed: it is said otherwise by an amendment that is in effect. Name it.")
{
    public override string Field => "by.amendment";
}

internal sealed record MoneyNeedsReason() : Error(
    ErrorKind.Invalid, "funding.needs-reason", "The text left this open: say by which decision of the committee, or why, it is said now.")
{
    public override string Field => "by.reason";
}

internal sealed record NoSuchAmendmentInEffect(int Amendment) : Error(ErrorKind.Invalid, "funding.amendment-not-in-effect", $"No amendment {Amendment} of the agreement is in effect.")
{
    public override string Field => "by.amendment";
}

internal sealed record NoSuchDecision(int Decision) : Error(ErrorKind.Invalid, "funding.no-such-decision", $"The committee of the agreement took no decision {Decision}, or another took its place.")
{
    public override string Field => "by.decision";
}

internal sealed record AmendmentSaysNothing(int Amendment) : Error(
    ErrorKind.Invalid, "funding.amendment-says-nothing", $"Amendment {Amendment} says nothing of this money: neither its line of the plan nor the article in which it stands.")
{
    public override string Field => "by.amendment";
}

internal sealed record AmendmentSaysOtherwise(int Amendment) : Error(
    ErrorKind.Invalid, "funding.amendment-says-otherwise", $"Amendment {Amendment} says another thing of this line, and that holds: to change it takes a further amendment.")
{
    public override string Field => "by.amendment";
}

internal sealed record DecisionSaysNothing(int Decision) : Error(
    ErrorKind.Invalid, "funding.decision-says-nothing", $"Decision {Decision} says nothing of money: name one that approves a budget, or that says it in words.")
{
    public override string Field => "by.decision";
}
