using System.Globalization;
using SkillsHub.Domain;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Funding.Grants.Errors;

internal sealed record GrantNotFound(int Number) : Error(ErrorKind.NotFound, "grant.not-found", $"The agreement has no grant {Number}.");

internal sealed record StepNotFound() : Error(ErrorKind.NotFound, "grant.step-not-found", "The grant has no such step.");

internal sealed record NoSuchLine(int Line) : Error(ErrorKind.Invalid, "grant.line-not-found", $"The plan has no line {Line}.")
{
    public override string Field => "line";
}

internal sealed record LineIncomplete(int Line, string Missing) : Error(
    ErrorKind.Conflict, "grant.line-incomplete", $"Line {Line} of the plan does not say its {Missing}: say it first.")
{
    public override string Field => "line";
}

internal sealed record LineInKind(int Line) : Error(ErrorKind.Invalid, "grant.in-kind", $"Line {Line} of the plan is in kind: it is recorded as a contribution, no money is asked for.")
{
    public override string Field => "line";
}

internal sealed record YearNotPlanned(int Line, int? FiscalYear) : Error(
    ErrorKind.Invalid,
    "grant.year-not-planned",
    FiscalYear is { } year
        ? string.Create(CultureInfo.InvariantCulture, $"Line {Line} of the plan gives nothing in fiscal year {year}.")
        : $"Line {Line} of the plan gives something in each of its fiscal years: say which.")
{
    public override string Field => "fiscalYear";
}

internal sealed record LineIsOther(int Line) : Error(
    ErrorKind.Conflict, "grant.line-differs", $"Line {Line} of the plan has another funder or another nature than the grant: change the plan, or ask anew.");

internal sealed record GrantExists() : Error(ErrorKind.Conflict, "grant.exists", "There is another grant of that id: give another id to a new one.");

internal sealed record StepExists(GrantStep Earlier) : Error(
    ErrorKind.Conflict,
    "grant.step-exists",
    Earlier.Reversal is { } reversal
        ? $"{reversal.ReversedBy} reversed the step of that id: give another id to a new one."
        : "There is another step of that id: give another id to a new one.");

internal sealed record StepInTheFuture(DateOnly On, DateOnly Today) : Error(
    ErrorKind.Invalid, "grant.in-the-future", string.Create(CultureInfo.InvariantCulture, $"{On:yyyy-MM-dd} is after today, {Today:yyyy-MM-dd}."))
{
    public override string Field => "on";
}

internal sealed record StepOutOfReach(DateOnly On, DateOnly From) : Error(
    ErrorKind.Invalid, "grant.out-of-reach", string.Create(CultureInfo.InvariantCulture, $"{On:yyyy-MM-dd} is more than ten years before the agreement, {From:yyyy-MM-dd}."))
{
    public override string Field => "on";
}

internal sealed record BeforeEarlierStep(DateOnly On, GrantStep Earlier) : Error(
    ErrorKind.Invalid,
    "grant.before-earlier-step",
    string.Create(CultureInfo.InvariantCulture, $"{On:yyyy-MM-dd} is before {Earlier.On:yyyy-MM-dd}, when it was {Earlier.Kind.ToString().ToLowerInvariant()}."))
{
    public override string Field => "on";
}

internal sealed record NotAsked() : Error(ErrorKind.Conflict, "grant.not-asked", "Nothing is asked for: record the request first.");

internal sealed record NotGranted() : Error(ErrorKind.Conflict, "grant.not-granted", "Nothing is granted: record the decision first.");

internal sealed record OverPlanned(PlannedLimit Limit, decimal Granted) : Error(
    ErrorKind.Conflict,
    "grant.over-planned",
    string.Create(CultureInfo.InvariantCulture, $"{Granted + Limit.GrantedElsewhere:0.00} € would be granted, and {Limit.Planned:0.00} € are planned: change the plan first, if more is agreed."))
{
    public override string Field => "amount";

    public override IReadOnlyDictionary<string, object?> Facts => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["planned"] = Limit.Planned,
        ["granted"] = Granted + Limit.GrantedElsewhere,
    };
}

internal sealed record TooMuch(decimal Sum) : Error(
    ErrorKind.Invalid, "grant.too-much", string.Create(CultureInfo.InvariantCulture, $"The steps would add up to {Sum:0.00} €: no grant is that large."))
{
    public override string Field => "amount";
}

internal sealed record OverGranted(decimal Granted, decimal Called) : Error(
    ErrorKind.Conflict, "grant.over-granted", string.Create(CultureInfo.InvariantCulture, $"{Called:0.00} € would be called, and {Granted:0.00} € are granted."))
{
    public override string Field => "amount";

    public override IReadOnlyDictionary<string, object?> Facts => new Dictionary<string, object?>(StringComparer.Ordinal) { ["granted"] = Granted, ["called"] = Called };
}

internal sealed record NoSuchInstalment(int Grant, int Instalment) : Error(
    ErrorKind.Invalid, "grant.instalment-not-found", $"No instalment {Instalment} of grant {Grant} is called.")
{
    public override string Field => "instalment";
}

internal sealed record OverCalled(int Instalment, decimal Called, decimal Paid) : Error(
    ErrorKind.Conflict, "grant.over-called", string.Create(CultureInfo.InvariantCulture, $"{Paid:0.00} € would be paid of instalment {Instalment}, and {Called:0.00} € are called."))
{
    public override string Field => "amount";

    public override IReadOnlyDictionary<string, object?> Facts => new Dictionary<string, object?>(StringComparer.Ordinal) { ["instalment"] = Instalment, ["called"] = Called, ["paid"] = Paid };
}

internal sealed record AlreadyReversed(StepReversal Earlier) : Error(
    ErrorKind.Conflict, "grant.already-reversed", $"{Earlier.ReversedBy} reversed it already: {Earlier.Reason}");

internal sealed record LaterSteps(GrantStepKind Step) : Error(
    ErrorKind.Conflict, "grant.later-steps", $"What was {Step.ToString().ToLowerInvariant()} carries later steps: reverse those first.");

internal sealed record PaymentSpent(decimal Paid, decimal Left) : Error(
    ErrorKind.Conflict, "grant.spent", string.Create(CultureInfo.InvariantCulture, $"Of the {Paid:0.00} € paid, expenses leave {Left:0.00} €: reverse expenses first."));

internal sealed record OverAsked(decimal Open, decimal Refused) : Error(
    ErrorKind.Invalid, "grant.over-asked", string.Create(CultureInfo.InvariantCulture, $"{Refused:0.00} € are more than the {Open:0.00} € asked for that are neither granted nor refused."))
{
    public override string Field => "amount";

    public override IReadOnlyDictionary<string, object?> Facts => new Dictionary<string, object?>(StringComparer.Ordinal) { ["open"] = Open };
}

internal sealed record BeyondAsked(decimal Asked, decimal Granted, decimal Refused) : Error(
    ErrorKind.Conflict,
    "grant.beyond-asked",
    string.Create(CultureInfo.InvariantCulture, $"{Granted:0.00} € granted and {Refused:0.00} € refused would be more than the {Asked:0.00} € asked for: record the further request first."))
{
    public override string Field => "amount";

    public override IReadOnlyDictionary<string, object?> Facts => new Dictionary<string, object?>(StringComparer.Ordinal) { ["asked"] = Asked, ["granted"] = Granted, ["refused"] = Refused };
}

internal sealed record ExpectedBeforeCall(DateOnly ExpectedOn, DateOnly CalledOn) : Error(
    ErrorKind.Invalid, "grant.expected-before-call", string.Create(CultureInfo.InvariantCulture, $"expectedOn is {ExpectedOn:yyyy-MM-dd}, before the call of {CalledOn:yyyy-MM-dd}."))
{
    public override string Field => "expectedOn";
}

internal sealed record YearOutsideTerm(int FiscalYear) : Error(
    ErrorKind.Invalid, "grant.year-outside-term", string.Create(CultureInfo.InvariantCulture, $"Fiscal year {FiscalYear} is none of the plan's, and no day of it lies within the agreement's term."))
{
    public override string Field => "fiscalYear";
}
