using System.Globalization;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Agreements.Errors;

internal sealed record AgreementEnded(AgreementState State, DateOnly EndedOn) : Error(
    ErrorKind.Conflict, "agreement.ended", string.Create(CultureInfo.InvariantCulture, $"The agreement is {State} since {EndedOn:yyyy-MM-dd}: what comes after that changes nothing of it any more."));

internal sealed record NotRenewable() : Error(
    ErrorKind.Conflict, "agreement.not-renewable", "The text does not provide for an express renewal: an amendment can set another end.");

internal sealed record EndUnknown() : Error(
    ErrorKind.Conflict, "agreement.end-unknown", "Nobody can tell when the term ends: there is nothing to renew from.");

internal sealed record RenewedTooOften(int Most) : Error(
    ErrorKind.Conflict, "agreement.renewed-too-often", $"The text lets it be renewed {Most} times at most, and it was: an amendment can set another end.");

internal sealed record AgreedBeforeTheLastRenewal(DateOnly AgreedOn, DateOnly Last) : Error(
    ErrorKind.Invalid,
    "agreement.agreed-before-the-last-renewal",
    string.Create(CultureInfo.InvariantCulture, $"agreedOn is {AgreedOn:yyyy-MM-dd}, not after the last renewal, {Last:yyyy-MM-dd}."))
{
    public override string Field => "agreedOn";
}

internal sealed record AgreedBeforeTheAmendment(DateOnly AgreedOn, DateOnly AmendedOn) : Error(
    ErrorKind.Invalid,
    "agreement.agreed-before-the-amendment",
    string.Create(CultureInfo.InvariantCulture, $"agreedOn is {AgreedOn:yyyy-MM-dd}: the amendment that sets the term since {AmendedOn:yyyy-MM-dd} counts it in."))
{
    public override string Field => "agreedOn";
}

internal sealed record RenewedAfterTheEnd(DateOnly AgreedOn, DateOnly EndsOn) : Error(
    ErrorKind.Invalid, "agreement.renewed-after-the-end", string.Create(CultureInfo.InvariantCulture, $"agreedOn is {AgreedOn:yyyy-MM-dd}, after the end, {EndsOn:yyyy-MM-dd}."))
{
    public override string Field => "agreedOn";
}

internal sealed record RenewalLengthRequired() : Error(
    ErrorKind.Invalid, "agreement.renewal-length-required", "The text does not say how long a renewal lasts: duration is what the parties agreed on.")
{
    public override string Field => "duration";
}

internal sealed record RenewalLengthIsSet(Period Length) : Error(
    ErrorKind.Invalid, "agreement.renewal-length-set", $"A renewal lasts {Length.Count} {Length.Unit}: another length takes an amendment.")
{
    public override string Field => "duration";
}

internal sealed record RenewalOutOfReach() : Error(
    ErrorKind.Invalid, "agreement.renewal-out-of-reach", "The renewal would end beyond the calendar.")
{
    public override string Field => "duration";
}

/// <summary>Some of the parties have not written to some others in time.</summary>
internal sealed record RenewalLettersMissing(IReadOnlyList<string> Pairs) : Error(
    ErrorKind.Conflict,
    "agreement.renewal-letters-missing",
    $"The text renews by a letter of each party to each other, in time; {Pairs.Count} are missing or came too late: an amendment can set another end.")
{
    public override IReadOnlyDictionary<string, object?> Facts => new Dictionary<string, object?>(StringComparer.Ordinal) { ["missing"] = Pairs };
}
