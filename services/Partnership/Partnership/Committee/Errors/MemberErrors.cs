using System.Globalization;
using SkillsHub.Domain;

namespace SkillsHub.Partnership.Committee.Errors;

internal sealed record CommitteeNotFound() : Error(ErrorKind.NotFound, "committee.not-found", "The agreement has no committee yet.");

internal sealed record SeatNotFound(string Input, int Number) : Error(ErrorKind.Invalid, "committee.seat-not-found", $"The committee has no seat {Number}.")
{
    public override string Field => Input;
}

internal sealed record MemberNotFound(int Number) : Error(ErrorKind.NotFound, "committee.member-not-found", $"The committee has no member {Number}.");

internal sealed record SeatExists(string Name) : Error(ErrorKind.Conflict, "committee.seat-exists", $"'{Name}' has a seat already.")
{
    public override string Field => "name";
}

internal sealed record SeatOfParty(string Name) : Error(ErrorKind.Conflict, "committee.seat-of-party", $"{Name} is a party: its organisation is known.")
{
    public override string Field => "organisation";
}

internal sealed record SeatHasOrganisation(string Name, string Organisation) : Error(
    ErrorKind.Conflict, "committee.organisation-seated", $"'{Organisation}' has the seat of {Name} already.")
{
    public override string Field => "organisation";
}

internal sealed record OrganisationUnknown(string Organisation) : Error(ErrorKind.Invalid, "committee.organisation-unknown", $"The hub knows no organisation '{Organisation}'.")
{
    public override string Field => "organisation";
}

internal sealed record MemberOfParty(string Name) : Error(
    ErrorKind.Conflict, "committee.member-of-party", $"Who sits for {Name}, a party, is convened by the address of that party.")
{
    public override string Field => "email";
}

internal sealed record SeatIsConsultative(string Name) : Error(
    ErrorKind.Invalid, "committee.seat-is-consultative", $"{Name} sits with a consultative voice: a vote takes an amendment.")
{
    public override string Field => "voice";
}

internal sealed record SeatsTaken(string Input, string Name, int Count) : Error(
    ErrorKind.Conflict, "committee.seats-taken", $"The agreement gives {Name} {Count} at once, and as many or more sit on one of these days: end one first.")
{
    public override string Field => Input;

    public override IReadOnlyDictionary<string, object?> Facts => new Dictionary<string, object?>(StringComparer.Ordinal) { ["seats"] = Count };
}

internal sealed record SitsAlready(string Name, DateOnly From) : Error(
    ErrorKind.Conflict, "committee.sits-already", string.Create(CultureInfo.InvariantCulture, $"{Name} sits on this seat already, since {From:yyyy-MM-dd}."))
{
    public override string Field => "name";
}

internal sealed record ArticleNotFound(string Article) : Error(ErrorKind.Invalid, "committee.no-such-article", $"The agreement has no article {Article}.")
{
    public override string Field => "article";
}

internal sealed record SitsBeforeAgreement(string Input, DateOnly Day, DateOnly InForceFrom) : Error(
    ErrorKind.Invalid,
    "committee.sits-before-the-agreement",
    string.Create(CultureInfo.InvariantCulture, $"{Input} is {Day:yyyy-MM-dd}, before the agreement was in force, {InForceFrom:yyyy-MM-dd}."))
{
    public override string Field => Input;
}

internal sealed record SitsBeforeSeat(DateOnly Day, DateOnly From) : Error(
    ErrorKind.Invalid,
    "committee.sits-before-the-seat",
    string.Create(CultureInfo.InvariantCulture, $"from is {Day:yyyy-MM-dd}, before an amendment gave the seat, {From:yyyy-MM-dd}."))
{
    public override string Field => "from";
}

internal sealed record SeatIsOver(DateOnly From) : Error(
    ErrorKind.Invalid, "committee.seat-is-over", string.Create(CultureInfo.InvariantCulture, $"from is {From:yyyy-MM-dd}: the party had left, the seat was closed, or the agreement was over."))
{
    public override string Field => "from";
}

internal sealed record SitsBackwards(DateOnly From, DateOnly To) : Error(
    ErrorKind.Invalid, "committee.sits-backwards", string.Create(CultureInfo.InvariantCulture, $"to is {To:yyyy-MM-dd}, before the first day, {From:yyyy-MM-dd}."))
{
    public override string Field => "to";
}

internal sealed record SatLessLong(string Name, DateOnly To) : Error(
    ErrorKind.Conflict,
    "committee.sat-less-long",
    string.Create(CultureInfo.InvariantCulture, $"{Name} sat until {To:yyyy-MM-dd}: who sits longer is named again from another day."))
{
    public override string Field => "to";
}

internal sealed record AttendedSince(string Input, string Name, DateOnly Day) : Error(
    ErrorKind.Conflict, "committee.attended-since", string.Create(CultureInfo.InvariantCulture, $"{Name} attended the meeting of {Day:yyyy-MM-dd}."))
{
    public override string Field => Input;
}

internal sealed record SameMember(string Name) : Error(ErrorKind.Conflict, "committee.same-member", $"{Name} is written so already.")
{
    public override string Field => "name";
}

internal sealed record SeatWithoutSource() : Error(
    ErrorKind.Invalid, "committee.seat-without-source", "A seat is given by an article of the text, or by an amendment in effect: article or amendment names it. Who is only invited has a consultative voice.")
{
    public override string Field => "article";
}

internal sealed record AmendmentNotInEffect(int Amendment) : Error(
    ErrorKind.Invalid, "committee.amendment-not-in-effect", $"The agreement has no amendment {Amendment} in effect.")
{
    public override string Field => "amendment";
}

internal sealed record SameSeat(string Name) : Error(ErrorKind.Conflict, "committee.same-seat", $"The seat of {Name} is so already.")
{
    public override string Field => "name";
}

internal sealed record AttendedUnderName(string Name, DateOnly Day) : Error(
    ErrorKind.Conflict,
    "committee.attended-under-name",
    string.Create(CultureInfo.InvariantCulture, $"{Name} attended the meeting of {Day:yyyy-MM-dd} under this name: the hub's staff alone corrects it. Who comes in somebody's place is another member."))
{
    public override string Field => "name";
}
