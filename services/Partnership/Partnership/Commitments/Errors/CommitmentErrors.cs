using System.Globalization;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;

namespace SkillsHub.Partnership.Commitments.Errors;

internal sealed record CommitmentNotFound(int Number) : Error(ErrorKind.NotFound, "commitment.not-found", $"The agreement's register has no commitment {Number}.");

internal sealed record ScheduleMismatch(string Input, string Rule) : Error(ErrorKind.Invalid, "commitment.schedule", Rule)
{
    public override string Field => Input;
}

internal sealed record ScheduleRequired() : Error(
    ErrorKind.Invalid, "commitment.schedule-required", "A promise that has a schedule keeps one: change it, it cannot be taken away.")
{
    public override string Field => "schedule";
}

internal sealed record OutsideTheTerm(string Input, DateOnly Day, AgreementSpan Span) : Error(
    ErrorKind.Invalid,
    "commitment.outside-the-term",
    string.Create(CultureInfo.InvariantCulture, $"{Input} is {Day:yyyy-MM-dd}, outside the agreement's term, from {Span.From:yyyy-MM-dd}{(Span.To is { } to ? $" to {to:yyyy-MM-dd}" : "")}."))
{
    public override string Field => Input;
}

internal sealed record FulfilledInTheFuture(DateOnly FulfilledOn, DateOnly Today) : Error(
    ErrorKind.Invalid,
    "commitment.fulfilled-in-the-future",
    string.Create(CultureInfo.InvariantCulture, $"fulfilledOn is {FulfilledOn:yyyy-MM-dd}, after today, {Today:yyyy-MM-dd}."))
{
    public override string Field => "fulfilledOn";
}

internal sealed record NotAnOccurrence(int Number, DateOnly Occurrence) : Error(
    ErrorKind.Invalid, "commitment.not-an-occurrence", string.Create(CultureInfo.InvariantCulture, $"Commitment {Number} is not due on {Occurrence:yyyy-MM-dd}."))
{
    public override string Field => "occurrence";
}

internal sealed record AlreadyFulfilled(int Number, DateOnly? Occurrence) : Error(
    ErrorKind.Conflict,
    "commitment.already-fulfilled",
    Occurrence is { } day
        ? string.Create(CultureInfo.InvariantCulture, $"Commitment {Number} was kept for {day:yyyy-MM-dd} already: withdraw what was recorded, if it is wrong.")
        : $"Commitment {Number} was kept each time that it is due.")
{
    public override string? Field => Occurrence is null ? null : "occurrence";
}

internal sealed record FulfilmentExists(Fulfilment Earlier) : Error(
    ErrorKind.Conflict,
    "commitment.fulfilment-exists",
    Earlier.Withdrawal is { } withdrawal
        ? $"That record was made before, and {withdrawal.WithdrawnBy} withdrew it: give another id to a new one."
        : "There is another record of that id: give another id to a new one.");

internal sealed record FulfilmentNotFound() : Error(ErrorKind.NotFound, "commitment.fulfilment-not-found", "The commitment has no such record.");

internal sealed record AlreadyWithdrawn(FulfilmentWithdrawal Earlier) : Error(
    ErrorKind.Conflict, "commitment.already-withdrawn", $"{Earlier.WithdrawnBy} withdrew it already: {Earlier.Reason}");
