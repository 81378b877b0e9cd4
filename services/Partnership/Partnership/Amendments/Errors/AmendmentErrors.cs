using System.Globalization;
using SkillsHub.Domain;

namespace SkillsHub.Partnership.Amendments.Errors;

internal sealed record AmendmentNotFound(int Number) : Error(ErrorKind.NotFound, "amendment.not-found", $"The agreement has no amendment {Number}.");

internal sealed record AmendmentExists(Guid Id) : Error(ErrorKind.Conflict, "amendment.exists", $"There is another amendment {Id} already.")
{
    public override string Field => "id";
}

internal sealed record NumberTakenMeanwhile() : Error(
    ErrorKind.Conflict, "amendment.number-taken", "Somebody else drafted an amendment at the same moment: send this one again.");

internal sealed record NotADraftAmendment(int Number, AmendmentState State) : Error(
    ErrorKind.Conflict, "amendment.not-a-draft", $"Amendment {Number} is {State}: only a draft can be written anew and proposed.");

internal sealed record NotProposed(int Number, AmendmentState State) : Error(
    ErrorKind.Conflict, "amendment.not-proposed", $"Amendment {Number} is {State}: the parties sign or refuse one that is proposed.");

internal sealed record NotWithdrawable(int Number, AmendmentState State) : Error(
    ErrorKind.Conflict, "amendment.not-withdrawable", $"Amendment {Number} is {State}: what all have signed is changed by another amendment.");

internal sealed record SignedBeforeAgreement(DateOnly SignedOn, DateOnly InForceFrom) : Error(
    ErrorKind.Invalid,
    "amendment.signed-before-the-agreement",
    string.Create(CultureInfo.InvariantCulture, $"signedOn is {SignedOn:yyyy-MM-dd}, before the agreement was in force, {InForceFrom:yyyy-MM-dd}."))
{
    public override string Field => "signedOn";
}

internal sealed record EffectiveBeforeSignature(string Input, DateOnly EffectiveOn, DateOnly SignedOn) : Error(
    ErrorKind.Invalid,
    "amendment.effective-before-signature",
    string.Create(CultureInfo.InvariantCulture, $"The amendment is to hold from {EffectiveOn:yyyy-MM-dd}, before the signature of {SignedOn:yyyy-MM-dd}: withdraw it and propose another day."))
{
    public override string Field => Input;
}

internal sealed record EffectiveAfterEnd(string Input, DateOnly Day, DateOnly EndsOn) : Error(
    ErrorKind.Invalid,
    "amendment.effective-after-the-end",
    string.Create(CultureInfo.InvariantCulture, $"{Input} is {Day:yyyy-MM-dd}, after the end of the agreement, {EndsOn:yyyy-MM-dd}."))
{
    public override string Field => Input;
}

internal sealed record EffectiveBeforeAgreement(DateOnly EffectiveOn, DateOnly InForceFrom) : Error(
    ErrorKind.Invalid,
    "amendment.effective-before-the-agreement",
    string.Create(CultureInfo.InvariantCulture, $"effectiveOn is {EffectiveOn:yyyy-MM-dd}, before the agreement was in force, {InForceFrom:yyyy-MM-dd}."))
{
    public override string Field => "effectiveOn";
}

internal sealed record OverlappingAmendment(string Input, string Key, int Other) : Error(
    ErrorKind.Conflict, "amendment.overlaps", $"Amendment {Other}, which is on its way, changes {Key} too: wait until it is in effect, or withdraw it.")
{
    public override string Field => Input;

    public override IReadOnlyDictionary<string, object?> Facts => new Dictionary<string, object?>(StringComparer.Ordinal) { ["amendment"] = Other };
}

internal sealed record PendingExceeds(int Amendment, DateOnly From, Error Why) : Error(
    ErrorKind.Conflict,
    "funding.exceeds-with-amendment",
    string.Create(CultureInfo.InvariantCulture, $"With amendment {Amendment}, which is on its way for {From:O}, it would not hold: {Why.Detail}"))
{
    public override string? Field => Why.Field;

    public override IReadOnlyDictionary<string, object?> Facts => new Dictionary<string, object?>(Why.Facts, StringComparer.Ordinal) { ["amendment"] = Amendment, ["from"] = From };
}

internal sealed record JoiningCrosses(string Input, int Other) : Error(
    ErrorKind.Conflict, "amendment.joining-crosses", $"Amendment {Other} awaits signatures: whoever joins signs all that is proposed after it, and nothing that was before.")
{
    public override string Field => Input;

    public override IReadOnlyDictionary<string, object?> Facts => new Dictionary<string, object?>(StringComparer.Ordinal) { ["amendment"] = Other };
}

/// <summary>With this signature it would hold from a day on which it breaks a rule that it kept when it was proposed.</summary>
internal sealed record SettlesAgainstRule(Error Broken) : Error(ErrorKind.Conflict, Broken.Code, $"With this signature it would be settled, but by now: {Broken.Detail}")
{
    public override string Field => "signedOn";
}

internal sealed record ChangesNothing(string Input) : Error(
    ErrorKind.Invalid, "amendment.changes-nothing", Input == "changes" ? "An amendment changes something." : $"{Input} is what holds already.")
{
    public override string Field => Input;
}

/// <summary>What an amendment would change breaks a rule.</summary>
internal sealed record ChangeRefused(string Input, string Rule, string Words) : Error(ErrorKind.Invalid, $"amendment.{Rule}", Words)
{
    public override string Field => Input;
}

internal sealed record NotAskedFor(int Decision) : Error(
    ErrorKind.Invalid, "amendment.not-asked-for", $"Decision {Decision} is none of the committee of this agreement that asks for an amendment, or another took its place.")
{
    public override string Field => "decision";
}
