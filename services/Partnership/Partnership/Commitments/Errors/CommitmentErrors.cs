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

internal sealed record PromisorRequired() : Error(
    ErrorKind.Invalid, "commitment.promisor-required", "Name the parties that promise, or say that everybody does: one of the two.")
{
    public override string Field => "parties";
}

internal sealed record SameParty(int Number) : Error(ErrorKind.Conflict, "commitment.same-party", $"Commitment {Number} is attributed so already.");

internal sealed record RecordsExist(int Number) : Error(
    ErrorKind.Conflict, "commitment.records-exist", $"Commitment {Number} has records that count: withdraw them first, for they show a promise of others.");

internal sealed record IsSetAside(int Number, SettingAside Earlier) : Error(
    ErrorKind.Conflict,
    "commitment.set-aside",
    Earlier.IsEnding ? $"Commitment {Number} holds no longer, and nothing of it was due or kept before." : $"{Earlier.SetAsideBy} set commitment {Number} aside: {Earlier.Reason}");

internal sealed record HoldsNoLonger(int Number, DateOnly EndedOn) : Error(
    ErrorKind.Conflict, "commitment.is-over", string.Create(CultureInfo.InvariantCulture, $"Commitment {Number} holds no longer since {EndedOn:yyyy-MM-dd}: an amendment adds a new one."));

/// <summary>What all parties signed is not for one of them to change.</summary>
internal sealed record TakesAnAmendment(int Number, int Amendment, string? Input) : Error(
    ErrorKind.Conflict, "commitment.amended", $"Amendment {Amendment} says so of commitment {Number}, and all signed it: to change that takes another amendment.")
{
    public override string? Field => Input;
}

/// <summary>A day that passed is not undone by whoever promised it.</summary>
internal sealed record IsLate(int Number, DateOnly DueOn) : Error(
    ErrorKind.Forbidden, "commitment.late", string.Create(CultureInfo.InvariantCulture, $"Commitment {Number} was due on {DueOn:yyyy-MM-dd} and nothing answers it: only the hub's staff puts it off, with a reason."))
{
    public override string Field => "schedule";
}

internal sealed record LateReasonRequired(int Number, DateOnly DueOn) : Error(
    ErrorKind.Invalid, "commitment.late-reason-required", string.Create(CultureInfo.InvariantCulture, $"Commitment {Number} was due on {DueOn:yyyy-MM-dd} and nothing answers it: reason says why it is put off."))
{
    public override string Field => "reason";
}

internal sealed record CommonSchedule(int Number) : Error(
    ErrorKind.Forbidden, "commitment.common-schedule", $"All promise commitment {Number}: not one of them, but the hub's staff says by when.")
{
    public override string Field => "schedule";
}

internal sealed record RecordedByAnother(int Number) : Error(
    ErrorKind.Forbidden, "commitment.recorded-by-another", $"All promise commitment {Number}: who recorded it, or the hub's staff, takes that back.");

internal sealed record NoSuchLine(string Input, int Lines) : Error(
    ErrorKind.Invalid, "commitment.no-such-line", $"{Input} is a line of the text, which has {Lines}, and lastLine is not before firstLine.")
{
    public override string Field => Input;
}

internal sealed record NotInThePassage() : Error(ErrorKind.Invalid, "commitment.not-in-the-passage", "Those lines of the text do not hold these words.")
{
    public override string Field => "text";
}

internal sealed record AlreadyEntered(int Number) : Error(
    ErrorKind.Conflict, "commitment.already-entered", $"Commitment {Number} of the register has the same words, of the same party.");

internal sealed record RegisterChanged() : Error(ErrorKind.Conflict, "commitment.register-changed", "Somebody entered another line at the same moment: send it again.");

internal sealed record FulfilmentNotFound() : Error(ErrorKind.NotFound, "commitment.fulfilment-not-found", "The commitment has no such record.");

internal sealed record AlreadyWithdrawn(FulfilmentWithdrawal Earlier) : Error(
    ErrorKind.Conflict, "commitment.already-withdrawn", $"{Earlier.WithdrawnBy} withdrew it already: {Earlier.Reason}");
