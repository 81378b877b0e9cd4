using System.Globalization;
using SkillsHub.Domain;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Disputes.Errors;

internal sealed record NotOpen(int Number, DisputeState State) : Error(
    ErrorKind.Conflict, "dispute.not-open", $"Dispute {Number} is {State}: this is possible only while it is open.");

internal sealed record SettledAlready(int Number, DateOnly SettledOn) : Error(
    ErrorKind.Conflict,
    "dispute.settled-already",
    string.Create(CultureInfo.InvariantCulture, $"Dispute {Number} is settled since {SettledOn:yyyy-MM-dd}. If that was not kept, open it again first."))
{
    public override string Field => "settledOn";
}

/// <summary>What is refused, or has been replaced, carries nothing.</summary>
internal sealed record NoSuchAmendment(int Amendment) : Error(
    ErrorKind.Invalid, "dispute.no-such-amendment", $"The agreement has no amendment {Amendment} that is proposed, signed or in effect.")
{
    public override string Field => "amendment";
}

internal sealed record DecisionReplaced(int Decision, int By) : Error(
    ErrorKind.Invalid, "dispute.decision-replaced", $"Decision {By} took the place of decision {Decision}: it carries nothing any more.")
{
    public override string Field => "decision";
}

internal sealed record NotSettled(int Number, DisputeState State) : Error(
    ErrorKind.Conflict, "dispute.not-settled", $"Dispute {Number} is {State}: one that is settled is opened again.");

internal sealed record ReopenedBeforeSettlement(DateOnly ReopenedOn, DateOnly SettledOn) : Error(
    ErrorKind.Invalid,
    "dispute.reopened-before-settlement",
    string.Create(CultureInfo.InvariantCulture, $"reopenedOn is {ReopenedOn:yyyy-MM-dd}, before the settlement, {SettledOn:yyyy-MM-dd}."))
{
    public override string Field => "reopenedOn";
}

internal sealed record AmicableStepMissing(string? Article, string? Quote) : Error(
    ErrorKind.Conflict,
    "dispute.amicable-first",
    $"{(Article is null ? "The text" : $"Article {Article}")} asks for an amicable attempt before the court, and no step up to that day is recorded: « {Quote} »")
{
    public override string Field => "referredOn";

    public override IReadOnlyDictionary<string, object?> Facts => new Dictionary<string, object?>(StringComparer.Ordinal) { ["article"] = Article, ["quote"] = Quote };
}

internal sealed record CourtNotNamed() : Error(
    ErrorKind.Invalid, "dispute.court-not-named", "The text names no court: say before which one the dispute is.")
{
    public override string Field => "court";
}

internal sealed record NotReferred(int Number, DisputeState State) : Error(
    ErrorKind.Conflict, "dispute.not-referred", $"Dispute {Number} is {State}: an outcome is recorded of one that is before the court.");

internal sealed record ClosedBeforeReferral(DateOnly ClosedOn, DateOnly ReferredOn) : Error(
    ErrorKind.Invalid,
    "dispute.closed-before-referral",
    string.Create(CultureInfo.InvariantCulture, $"closedOn is {ClosedOn:yyyy-MM-dd}, before the referral, {ReferredOn:yyyy-MM-dd}."))
{
    public override string Field => "closedOn";
}

internal sealed record RecordNotFound(DisputeEndKind End, int Record) : Error(ErrorKind.NotFound, "dispute.record-not-found", $"The dispute has no {End} {Record}.");

internal sealed record WithdrawnAlready(DisputeEndKind End, int Record) : Error(ErrorKind.Conflict, "dispute.withdrawn-already", $"{End} {Record} is withdrawn already.");

internal sealed record ReopenedAlready(int Settlement, DateOnly ReopenedOn) : Error(
    ErrorKind.Conflict,
    "dispute.reopened-already",
    string.Create(CultureInfo.InvariantCulture, $"Settlement {Settlement} was not kept from {ReopenedOn:yyyy-MM-dd} on, and the dispute is open again: there is nothing to take back."));

internal sealed record WordNotAwaited(DisputeEndKind End, int Record) : Error(
    ErrorKind.Conflict, "dispute.word-not-awaited", $"{End} {Record} does not await your word: it was given, or is not needed.");

internal sealed record ProofMissing() : Error(
    ErrorKind.Invalid, "dispute.proof-missing", "proof says where it can be read: the hub's staff records what others agreed on, or gave up, by a writing.")
{
    public override string Field => "proof";
}

internal sealed record DecisionNumberMissing() : Error(
    ErrorKind.Invalid, "dispute.decision-number-missing", "decisionNumber is the court's own number of its decision: a judgment is recorded with it.")
{
    public override string Field => "decisionNumber";
}
