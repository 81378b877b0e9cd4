using System.Globalization;
using SkillsHub.Domain;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Disputes.Errors;

internal sealed record StepNotFound(int Step) : Error(ErrorKind.NotFound, "dispute.step-not-found", $"The dispute has no step {Step}.");

internal sealed record StepAfterEnd(int Number, DisputeState State) : Error(
    ErrorKind.Conflict, "dispute.step-after-end", $"Dispute {Number} is {State}: steps are recorded while it is open.")
{
    public override string Field => "day";
}

internal sealed record StepWithdrawnAlready(int Step) : Error(ErrorKind.Conflict, "dispute.step-withdrawn-already", $"Step {Step} is withdrawn already.");

internal sealed record BeforeOpening(string Input, DateOnly Day, DateOnly From) : Error(
    ErrorKind.Invalid, "dispute.before-the-opening", string.Create(CultureInfo.InvariantCulture, $"{Input} is {Day:yyyy-MM-dd}, before the dispute was open, {From:yyyy-MM-dd}."))
{
    public override string Field => Input;
}

internal sealed record OpinionUnlinked() : Error(
    ErrorKind.Invalid, "dispute.opinion-unlinked", "The committee gives its opinion at a meeting, or by a decision: name one of them.")
{
    public override string Field => "meeting";
}

internal sealed record NotAnOpinion(string Input, DisputeStepKind Sort) : Error(
    ErrorKind.Invalid, "dispute.not-an-opinion", $"{Input} belongs to the committee's opinion, not to a step of kind {Sort}.")
{
    public override string Field => Input;
}

internal sealed record OpinionBeforeMeeting(DateOnly Day, DateOnly Meeting) : Error(
    ErrorKind.Invalid, "dispute.opinion-before-meeting", string.Create(CultureInfo.InvariantCulture, $"day is {Day:yyyy-MM-dd}, before the meeting that gave the opinion, {Meeting:yyyy-MM-dd}."))
{
    public override string Field => "day";
}

internal sealed record NoSuchMeeting(int Meeting) : Error(ErrorKind.Invalid, "dispute.no-such-meeting", $"The committee has held no meeting {Meeting} that you read.")
{
    public override string Field => "meeting";
}

internal sealed record NoSuchDecision(int Decision) : Error(
    ErrorKind.Invalid, "dispute.no-such-decision", $"The committee took no decision {Decision} there that you read.")
{
    public override string Field => "decision";
}
