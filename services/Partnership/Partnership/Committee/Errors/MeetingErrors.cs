using System.Globalization;
using SkillsHub.Domain;
using SkillsHub.Partnership.Committee.Meetings;

namespace SkillsHub.Partnership.Committee.Errors;

internal sealed record MeetingNotFound(int Number) : Error(ErrorKind.NotFound, "meeting.not-found", $"The committee has no meeting {Number}.");

internal sealed record MeetingExists(Guid Id) : Error(ErrorKind.Conflict, "meeting.exists", $"There is another meeting {Id} already.")
{
    public override string Field => "id";
}

internal sealed record PlannedAlready(int Meeting) : Error(
    ErrorKind.Conflict, "meeting.planned-already", $"Meeting {Meeting} is at that place on that day and hour already.")
{
    public override string Field => "day";

    public override IReadOnlyDictionary<string, object?> Facts => new Dictionary<string, object?>(StringComparer.Ordinal) { ["meeting"] = Meeting };
}

internal sealed record MeetingNumberTaken() : Error(
    ErrorKind.Conflict, "meeting.number-taken", "Somebody else planned a meeting at the same moment: send this one again.");

internal sealed record MeetsBeforeAgreement(string Input, DateOnly Day, DateOnly InForceFrom) : Error(
    ErrorKind.Invalid,
    "meeting.before-the-agreement",
    string.Create(CultureInfo.InvariantCulture, $"{Input} is {Day:yyyy-MM-dd}, before the agreement was in force, {InForceFrom:yyyy-MM-dd}."))
{
    public override string Field => Input;
}

internal sealed record MeetsAfterAgreement(DateOnly Day, DateOnly Last) : Error(
    ErrorKind.Invalid,
    "meeting.after-the-agreement",
    string.Create(CultureInfo.InvariantCulture, $"The meeting is on {Day:yyyy-MM-dd}, after the last day of the agreement, {Last:yyyy-MM-dd}."))
{
    public override string Field => "day";
}

internal sealed record MeetingIsOver(int Number, MeetingState State) : Error(
    ErrorKind.Conflict, "meeting.over", $"Meeting {Number} is {State}: its day, its place and its agenda stay as they are.");

internal sealed record NothingMoved() : Error(ErrorKind.Conflict, "meeting.nothing-moved", "The meeting is there and then already.");

internal sealed record NotPlanned(int Number, MeetingState State) : Error(
    ErrorKind.Conflict, "meeting.not-planned", $"Meeting {Number} is {State}: the members are convened to one that is planned.");

internal sealed record NotConvened(int Number, MeetingState State) : Error(
    ErrorKind.Conflict, "meeting.not-convened", $"Meeting {Number} is {State}: a meeting is held once its members were convened.");

internal sealed record NotHeld(int Number, MeetingState State) : Error(
    ErrorKind.Conflict, "meeting.not-held", $"Meeting {Number} is {State}: attendance, minutes and decisions are those of a meeting that was held.");

internal sealed record RecordedInTheFuture(string Input, DateOnly Day, DateOnly Today) : Error(
    ErrorKind.Invalid, "meeting.in-the-future", string.Create(CultureInfo.InvariantCulture, $"{Input} is {Day:yyyy-MM-dd}, after today, {Today:yyyy-MM-dd}."))
{
    public override string Field => Input;
}

internal sealed record HeldInTheFuture(DateOnly Day, DateOnly Today) : Error(
    ErrorKind.Conflict,
    "meeting.held-in-the-future",
    string.Create(CultureInfo.InvariantCulture, $"The meeting is on {Day:yyyy-MM-dd}, after today, {Today:yyyy-MM-dd}: it is recorded as held once it was. If it was held earlier, move it."));

internal sealed record ConvenedAfterMeeting(DateOnly ConvenedOn, DateOnly Day) : Error(
    ErrorKind.Invalid, "meeting.convened-after", string.Create(CultureInfo.InvariantCulture, $"convenedOn is {ConvenedOn:yyyy-MM-dd}, after the meeting, {Day:yyyy-MM-dd}."))
{
    public override string Field => "convenedOn";
}

internal sealed record NoticeTooShort(DateOnly ConvenedOn, DateOnly Day, int Notice) : Error(
    ErrorKind.Invalid,
    "meeting.notice-too-short",
    string.Create(CultureInfo.InvariantCulture, $"The agreement sets {Notice} days between the convocation, {ConvenedOn:yyyy-MM-dd}, and the meeting, {Day:yyyy-MM-dd}: move the meeting."))
{
    public override string Field => "convenedOn";

    public override IReadOnlyDictionary<string, object?> Facts => new Dictionary<string, object?>(StringComparer.Ordinal) { ["noticeDays"] = Notice };
}

internal sealed record NoPlace() : Error(ErrorKind.Conflict, "meeting.no-place", "The members are convened to somewhere: give the meeting a place or an address to join it first.");

internal sealed record NobodySits(DateOnly Day) : Error(
    ErrorKind.Conflict, "meeting.nobody-sits", string.Create(CultureInfo.InvariantCulture, $"No member sits on {Day:yyyy-MM-dd}: name those whom to convene first."));

internal sealed record NotAMember(string Input, int Member) : Error(
    ErrorKind.Invalid, "meeting.not-a-member", $"Nobody sits as member {Member} on the day of the meeting.")
{
    public override string Field => Input;
}

internal sealed record AttendanceTwice(string Input, int Member) : Error(ErrorKind.Invalid, "meeting.attendance-twice", $"Member {Member} is named twice.")
{
    public override string Field => Input;
}

internal sealed record RepresentedByNobody(string Input) : Error(
    ErrorKind.Invalid, "meeting.represented-by-nobody", "Who is represented is so by another member, who is present, and votes if the one who is represented does.")
{
    public override string Field => Input;
}

internal sealed record NobodyToRepresent(string Input) : Error(ErrorKind.Invalid, "meeting.nobody-to-represent", "Only a member who is represented is so by somebody.")
{
    public override string Field => Input;
}

internal sealed record DecidedAlready(int Number) : Error(
    ErrorKind.Conflict, "meeting.decided-already", $"Meeting {Number} took decisions by those who attended: that stays.");
