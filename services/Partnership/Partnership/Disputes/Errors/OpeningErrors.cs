using System.Globalization;
using SkillsHub.Domain;

namespace SkillsHub.Partnership.Disputes.Errors;

internal sealed record DisputeNotFound(int Number) : Error(ErrorKind.NotFound, "dispute.not-found", $"The agreement has no dispute {Number} that concerns you.");

internal sealed record DisputeExists(Guid Id) : Error(ErrorKind.Conflict, "dispute.exists", $"There is another dispute {Id} already.")
{
    public override string Field => "id";
}

internal sealed record DisputeNumberTaken() : Error(
    ErrorKind.Conflict, "dispute.number-taken", "Somebody else opened a dispute at the same moment: send this one again.");

internal sealed record OneSideOnly() : Error(
    ErrorKind.Invalid, "dispute.one-side-only", "parties names at least two parties, or one and the hub's operator: nobody is in dispute with itself.")
{
    public override string Field => "parties";
}

internal sealed record OpenerNotConcerned(string Opener) : Error(
    ErrorKind.Invalid, "dispute.opener-not-concerned", $"parties does not name {Opener}: a party opens a dispute that concerns it.")
{
    public override string Field => "parties";
}

internal sealed record NothingConcerned() : Error(
    ErrorKind.Invalid, "dispute.nothing-concerned", "A dispute is about an article, a commitment or a contradiction of the text: name one at least.")
{
    public override string Field => "articles";
}

internal sealed record NoSuchArticle(string Number) : Error(ErrorKind.Invalid, "dispute.no-such-article", $"The agreement has no article {Number}.")
{
    public override string Field => "articles";
}

internal sealed record NoSuchCommitment(int Number) : Error(ErrorKind.Invalid, "dispute.no-such-commitment", $"The agreement's register has no commitment {Number}.")
{
    public override string Field => "commitments";
}

internal sealed record NoSuchFinding(int Finding) : Error(ErrorKind.Invalid, "dispute.no-such-finding", $"The agreement has no finding {Finding}.")
{
    public override string Field => "findings";
}

internal sealed record InTheFuture(string Input, DateOnly Day, DateOnly Today) : Error(
    ErrorKind.Invalid, "dispute.in-the-future", string.Create(CultureInfo.InvariantCulture, $"{Input} is {Day:yyyy-MM-dd}, after today, {Today:yyyy-MM-dd}."))
{
    public override string Field => Input;
}

internal sealed record AroseBeforeAgreement(DateOnly AroseOn, DateOnly From) : Error(
    ErrorKind.Invalid, "dispute.before-the-agreement", string.Create(CultureInfo.InvariantCulture, $"aroseOn is {AroseOn:yyyy-MM-dd}, before the agreement was in force, {From:yyyy-MM-dd}."))
{
    public override string Field => "aroseOn";
}

internal sealed record NotifiedBeforeItArose(DateOnly NotifiedOn, DateOnly AroseOn) : Error(
    ErrorKind.Invalid, "dispute.notified-before-it-arose", string.Create(CultureInfo.InvariantCulture, $"notifiedOn is {NotifiedOn:yyyy-MM-dd}, before it arose, {AroseOn:yyyy-MM-dd}."))
{
    public override string Field => "notifiedOn";
}
