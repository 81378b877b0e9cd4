using System.Globalization;
using SkillsHub.Domain;

namespace SkillsHub.Partnership.Agreements.Errors;

internal sealed record NoForceMajeure() : Error(
    ErrorKind.Conflict, "agreement.no-force-majeure", "The text lets nobody shorten the notice of termination for force majeure.");

internal sealed record NoticeNotShorter() : Error(
    ErrorKind.Invalid, "agreement.notice-not-shorter", "The notice is not shorter than that of the text.")
{
    public override string Field => "notice.count";
}

internal sealed record AgreedInTheFuture(string Input, DateOnly Day, DateOnly Today) : Error(
    ErrorKind.Invalid, "agreement.agreed-in-the-future", string.Create(CultureInfo.InvariantCulture, $"{Input} is {Day:yyyy-MM-dd}, after today, {Today:yyyy-MM-dd}."))
{
    public override string Field => Input;
}

internal sealed record AgreedTooEarly(DateOnly AgreedOn, DateOnly InForceFrom, string Input = "agreedOn") : Error(
    ErrorKind.Invalid, "agreement.agreed-too-early", string.Create(CultureInfo.InvariantCulture, $"{Input} is {AgreedOn:yyyy-MM-dd}, before the agreement was in force, {InForceFrom:yyyy-MM-dd}."))
{
    public override string Field => Input;
}

internal sealed record ConfirmedOnAnotherDay(DateOnly Day, DateOnly Today) : Error(
    ErrorKind.Invalid,
    "agreement.confirmed-on-another-day",
    string.Create(CultureInfo.InvariantCulture, $"confirmedOn is {Day:yyyy-MM-dd}: what a party says here it says today, {Today:yyyy-MM-dd}. What it wrote before, the hub's staff records."))
{
    public override string Field => "confirmedOn";
}

internal sealed record AgreedBeforeTheLast(DateOnly AgreedOn, DateOnly Last) : Error(
    ErrorKind.Invalid,
    "agreement.agreed-before-the-last",
    string.Create(CultureInfo.InvariantCulture, $"agreedOn is {AgreedOn:yyyy-MM-dd}, not after what was agreed last, {Last:yyyy-MM-dd}: withdraw that, if it was never agreed."))
{
    public override string Field => "agreedOn";
}

internal sealed record RestoredBeforeAgreed(DateOnly From, DateOnly AgreedOn) : Error(
    ErrorKind.Invalid,
    "agreement.restored-before-agreed",
    string.Create(CultureInfo.InvariantCulture, $"from is {From:yyyy-MM-dd}, before the shorter notice was agreed on, {AgreedOn:yyyy-MM-dd}: withdraw that, if it was never agreed."))
{
    public override string Field => "from";
}

internal sealed record NoticeRestoredAlready(DateOnly Until) : Error(
    ErrorKind.Conflict, "agreement.notice-restored", string.Create(CultureInfo.InvariantCulture, $"That the notice of the text holds again is recorded already, from {Until:yyyy-MM-dd} on."))
{
    public override string Field => "from";
}

internal sealed record ShortenedNoticeNotFound(DateOnly AgreedOn) : Error(
    ErrorKind.NotFound, "agreement.shortened-notice-not-found", string.Create(CultureInfo.InvariantCulture, $"No shorter notice was agreed on {AgreedOn:yyyy-MM-dd}."));

internal sealed record ShortenedNoticeAwaited(DateOnly AgreedOn) : Error(
    ErrorKind.Conflict,
    "agreement.shortened-notice-awaited",
    string.Create(CultureInfo.InvariantCulture, $"A shorter notice from {AgreedOn:yyyy-MM-dd} on awaits the agreement of parties: withdraw it, if it is not to be agreed."));

internal sealed record ShortenedNoticeIsWithdrawn(ShortenedNoticeWithdrawal Earlier) : Error(
    ErrorKind.Conflict, "agreement.shortened-notice-withdrawn", $"{Earlier.WithdrawnBy} withdrew it already: {Earlier.Reason}");

internal sealed record NoticeCounted(DateOnly SentOn) : Error(
    ErrorKind.Conflict,
    "agreement.notice-took-effect",
    string.Create(CultureInfo.InvariantCulture, $"A letter of {SentOn:yyyy-MM-dd} has taken effect by the notice of that day: what it ended cannot be undone by another notice."));
