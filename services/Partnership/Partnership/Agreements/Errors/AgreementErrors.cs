using System.Globalization;
using SkillsHub.Domain;

namespace SkillsHub.Partnership.Agreements.Errors;

internal sealed record AgreementNotFound() : Error(ErrorKind.NotFound, "agreement.not-found", "There is no such agreement.");

internal sealed record NotADraft(AgreementState State) : Error(
    ErrorKind.Conflict,
    "agreement.not-a-draft",
    State == AgreementState.OpenForSignature
        ? $"Only a draft can be changed this way; the agreement is {State}, and can return to draft while no signature is recorded."
        : $"Only a draft can be changed this way; the agreement is {State}. After signature, terms change by amendment.");

internal sealed record NotOpenForSignature(AgreementState State) : Error(
    ErrorKind.Conflict, "agreement.not-open-for-signature", $"The agreement is {State}: this is possible only while it is open for signature.");

internal sealed record NotInForce(AgreementState State) : Error(
    ErrorKind.Conflict, "agreement.not-in-force", $"The agreement is {State}: what it promises binds, and is followed, once all parties have signed.");

internal sealed record NotAParty(string Input, string Organisation) : Error(
    ErrorKind.Invalid, "agreement.not-a-party", $"'{Organisation}' is not a party of this agreement.")
{
    public override string Field => Input;
}

internal sealed record AlreadySigned(string Party, DateOnly SignedOn) : Error(
    ErrorKind.Conflict, "agreement.already-signed", string.Create(CultureInfo.InvariantCulture, $"{Party} signed on {SignedOn:yyyy-MM-dd} already."))
{
    public override string Field => "party";
}

internal sealed record SignedInTheFuture(DateOnly SignedOn, DateOnly Today) : Error(
    ErrorKind.Invalid, "agreement.signed-in-the-future", string.Create(CultureInfo.InvariantCulture, $"signedOn is {SignedOn:yyyy-MM-dd}, after today, {Today:yyyy-MM-dd}."))
{
    public override string Field => "signedOn";
}

internal sealed record SignedTooLongAgo(DateOnly SignedOn, int Years) : Error(
    ErrorKind.Invalid, "agreement.signed-too-long-ago", string.Create(CultureInfo.InvariantCulture, $"signedOn is {SignedOn:yyyy-MM-dd}, more than {Years} years ago."))
{
    public override string Field => "signedOn";
}

internal sealed record NotForThisParty() : Error(
    ErrorKind.Forbidden, "agreement.not-for-this-party", "You act for another organisation than the one concerned.");

/// <summary>Of lines that a margin broke, nobody can say which of them make a paragraph.</summary>
internal sealed record LinesAreBroken() : Error(
    ErrorKind.Unprocessable, "agreement.lines-are-broken", "The lines of this text are not paragraphs: it is given as plain text only.")
{
    public override string Field => "format";
}
