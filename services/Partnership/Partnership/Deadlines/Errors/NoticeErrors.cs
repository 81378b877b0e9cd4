using System.Globalization;
using SkillsHub.Domain;
using SkillsHub.Partnership.Deadlines.Notices;

namespace SkillsHub.Partnership.Deadlines.Errors;

internal sealed record NoticeNotFound() : Error(ErrorKind.NotFound, "notice.not-found", "The agreement has no such letter.");

internal sealed record NoticeExists(Guid Id) : Error(ErrorKind.Conflict, "notice.exists", $"There is another letter {Id} already.")
{
    public override string Field => "id";
}

internal sealed record NumberTaken(string Input, string From, string Number) : Error(ErrorKind.Conflict, "notice.number-taken", $"{From} has sent a letter {Number} already.")
{
    public override string Field => Input;
}

internal sealed record NumberMissing(string Input, string To, int Longest) : Error(
    ErrorKind.Invalid, "notice.number-missing", $"Each registered letter has its own number, of at most {Longest} signs: that to '{To}' is not said.")
{
    public override string Field => Input;
}

internal sealed record NumberRepeated(string Input, string Number) : Error(ErrorKind.Invalid, "notice.number-repeated", $"Two registered letters do not have the number {Number}.")
{
    public override string Field => Input;
}

internal sealed record AlreadyNotified(string From) : Error(
    ErrorKind.Conflict, "notice.already-sent", $"{From} has told one of these parties already: withdraw that letter, if it is wrong.")
{
    public override string Field => "to";
}

internal sealed record SentToItself() : Error(ErrorKind.Invalid, "notice.to-itself", "A party does not write to itself.")
{
    public override string Field => "to";
}

internal sealed record RenewalNotExpress() : Error(ErrorKind.Conflict, "notice.renewal-not-express", "The agreement is not one that letters of the parties renew.")
{
    public override string Field => "purpose";
}

internal sealed record NoTacitRenewal() : Error(ErrorKind.Conflict, "notice.no-tacit-renewal", "The agreement is not renewed tacitly: there is nothing to oppose.")
{
    public override string Field => "purpose";
}

internal sealed record NoRenewalFollows(DateOnly End) : Error(
    ErrorKind.Conflict, "notice.no-renewal-follows", string.Create(CultureInfo.InvariantCulture, $"The agreement ends on {End:yyyy-MM-dd} anyway: its text allows no other renewal."))
{
    public override string Field => "purpose";
}

internal sealed record RenewalBegun(DateOnly End) : Error(
    ErrorKind.Conflict,
    "notice.renewal-begun",
    string.Create(CultureInfo.InvariantCulture, $"The term that ran then was over on {End:yyyy-MM-dd}: its renewal has begun, and only an amendment by all undoes it."))
{
    public override string Field => "sentOn";
}

internal sealed record NoticeOvertaken(DateOnly SentOn, int Amendment, DateOnly From) : Error(
    ErrorKind.Conflict,
    "notice.overtaken",
    string.Create(CultureInfo.InvariantCulture, $"sentOn is {SentOn:yyyy-MM-dd}, and by amendment {Amendment} the term, or its renewal, is another from {From:yyyy-MM-dd} on: a letter of before renews nothing of it, and opposes nothing."))
{
    public override string Field => "sentOn";

    public override IReadOnlyDictionary<string, object?> Facts => new Dictionary<string, object?>(StringComparer.Ordinal) { ["amendment"] = Amendment, ["from"] = From };
}

internal sealed record TermRenewedSince(DateOnly SentOn, DateOnly AgreedOn) : Error(
    ErrorKind.Conflict,
    "notice.term-renewed",
    string.Create(CultureInfo.InvariantCulture, $"sentOn is {SentOn:yyyy-MM-dd}, and the term of that day was renewed on {AgreedOn:yyyy-MM-dd}: a letter of before asks for no other renewal."))
{
    public override string Field => "sentOn";
}

internal sealed record OpposedTooLate(DateOnly SentOn, DateOnly Last) : Error(
    ErrorKind.Invalid, "notice.opposed-too-late", string.Create(CultureInfo.InvariantCulture, $"sentOn is {SentOn:yyyy-MM-dd}, after the last day to oppose the renewal, {Last:yyyy-MM-dd}."))
{
    public override string Field => "sentOn";
}

internal sealed record OpposedToSome(IReadOnlyList<string> Untold) : Error(
    ErrorKind.Invalid, "notice.opposed-to-some", $"Who opposes the renewal tells all other parties: {string.Join(", ", Untold)} is missing.")
{
    public override string Field => "to";
}

internal sealed record NotAddressed(string Party) : Error(ErrorKind.NotFound, "notice.not-addressed", $"The letter did not go to '{Party}'.");

internal sealed record NoticeIsWithdrawn(NoticeWithdrawal Earlier) : Error(ErrorKind.Conflict, "notice.withdrawn", $"{Earlier.WithdrawnBy} withdrew it already: {Earlier.Reason}");

internal sealed record NoticeTookEffect(string Number) : Error(
    ErrorKind.Conflict, "notice.took-effect", $"Letter {Number} has taken effect: what it renewed or ended cannot be undone by taking it back.");

internal sealed record NoticeInTheFuture(string Input, DateOnly Day, DateOnly Today) : Error(
    ErrorKind.Invalid, "notice.in-the-future", string.Create(CultureInfo.InvariantCulture, $"{Input} is {Day:yyyy-MM-dd}, after today, {Today:yyyy-MM-dd}."))
{
    public override string Field => Input;
}

internal sealed record NoticeTooEarly(DateOnly SentOn, DateOnly InForceFrom) : Error(
    ErrorKind.Invalid, "notice.too-early", string.Create(CultureInfo.InvariantCulture, $"sentOn is {SentOn:yyyy-MM-dd}, before the agreement was in force, {InForceFrom:yyyy-MM-dd}."))
{
    public override string Field => "sentOn";
}

internal sealed record NoticeTooLate(DateOnly SentOn, DateOnly EndsOn) : Error(
    ErrorKind.Invalid, "notice.too-late", string.Create(CultureInfo.InvariantCulture, $"sentOn is {SentOn:yyyy-MM-dd}, after the end of the agreement, {EndsOn:yyyy-MM-dd}."))
{
    public override string Field => "sentOn";
}

internal sealed record ReceiptProved(string Sender) : Error(
    ErrorKind.Conflict, "notice.receipt-proved", $"A proof is recorded of what became of this letter: {Sender} corrects it by another proof, or the hub's staff does.");

internal sealed record ReceivedBeforeSent(string Input, DateOnly Day, DateOnly SentOn) : Error(
    ErrorKind.Invalid, "notice.received-before-sent", string.Create(CultureInfo.InvariantCulture, $"{Input} is {Day:yyyy-MM-dd}, before the letter was sent, {SentOn:yyyy-MM-dd}."))
{
    public override string Field => Input;
}
