using System.Globalization;
using SkillsHub.Domain;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Committee.Errors;

internal sealed record NoQuorum(int Meeting) : Error(
    ErrorKind.Conflict, "decision.no-quorum", $"Meeting {Meeting} had fewer voices than the agreement asks for: it decides nothing.");

internal sealed record NobodyVotes(int Meeting) : Error(ErrorKind.Conflict, "decision.nobody-votes", $"Nobody with a vote attended meeting {Meeting}, or was represented.");

internal sealed record TooManyVotes(int Votes, int Voices) : Error(
    ErrorKind.Invalid, "decision.too-many-votes", $"{Votes} votes are more than the {Voices} voices that were present or represented.")
{
    public override string Field => "votes.for";
}

internal sealed record NoMajority(int For, int Against) : Error(
    ErrorKind.Invalid, "decision.no-majority", $"With {For} votes for it and {Against} against it, it was not taken.")
{
    public override string Field => "votes.for";
}

internal sealed record NeedsAmendment() : Error(
    ErrorKind.Invalid, "decision.needs-amendment", "The committee changes no term of the agreement: that takes an amendment, which all sign. It can decide to ask for one.")
{
    public override string Field => "terms";
}

internal sealed record TargetNotOfKind(string Input, CommitteeDecisionKind Sort) : Error(ErrorKind.Invalid, "decision.not-of-kind", $"{Input} is nothing that a decision of kind {Sort} changes.")
{
    public override string Field => Input;
}

internal sealed record TargetRequired(string Input, CommitteeDecisionKind Sort) : Error(ErrorKind.Invalid, "decision.target-required", $"A decision of kind {Sort} names {Input}.")
{
    public override string Field => Input;
}

internal sealed record FiscalYearAfterEnd(int Year, DateOnly Last) : Error(
    ErrorKind.Invalid, "decision.fiscal-year-after-the-end", string.Create(CultureInfo.InvariantCulture, $"Fiscal year {Year} begins after the last day of the agreement, {Last:yyyy-MM-dd}."))
{
    public override string Field => "fiscalYear";
}

internal sealed record NoSuchFinding(int Finding) : Error(ErrorKind.Invalid, "decision.no-such-finding", $"The agreement has no finding {Finding}.")
{
    public override string Field => "finding";
}

internal sealed record FindingClosed(int Finding) : Error(ErrorKind.Conflict, "decision.finding-closed", $"Finding {Finding} is settled already.")
{
    public override string Field => "finding";
}

internal sealed record FindingInAmendment(int Finding, int Amendment) : Error(
    ErrorKind.Conflict, "decision.finding-in-amendment", $"Amendment {Amendment}, which is on its way, settles finding {Finding}: wait until it is in effect, or withdraw it.")
{
    public override string Field => "finding";

    public override IReadOnlyDictionary<string, object?> Facts => new Dictionary<string, object?>(StringComparer.Ordinal) { ["amendment"] = Amendment };
}

internal sealed record YearOriginKnown(string Input, DateOnly Day) : Error(
    ErrorKind.Conflict, "decision.year-origin-known", string.Create(CultureInfo.InvariantCulture, $"These years count from {Day:yyyy-MM-dd} already."))
{
    public override string Field => Input;
}

internal sealed record NothingToReplace(int Number) : Error(ErrorKind.Invalid, "decision.nothing-to-replace", $"The committee took no decision {Number}.")
{
    public override string Field => "replaces";
}

internal sealed record ReplacedAlready(int Number, int By) : Error(
    ErrorKind.Conflict, "decision.replaced-already", $"Decision {By} replaces decision {Number} already: replace that one.")
{
    public override string Field => "replaces";
}
