using SkillsHub.Domain;
using SkillsHub.Partnership.Committee.Meetings.Agenda;

namespace SkillsHub.Partnership.Committee.Errors;

internal sealed record NoAgenda() : Error(ErrorKind.Conflict, "meeting.no-agenda", "The members are convened to speak of something: the agenda has an item at least.");

internal sealed record AgendaItemNotFound(string Input, int Number) : Error(ErrorKind.Invalid, "meeting.agenda-item-not-found", $"The agenda has no item {Number}.")
{
    public override string Field => Input;
}

internal sealed record AgendaItemAnswered(int Number, AgendaState State) : Error(ErrorKind.Conflict, "meeting.agenda-item-answered", $"Item {Number} is {State} already.");

internal sealed record AgendaFull(int Meeting) : Error(
    ErrorKind.Conflict, "meeting.agenda-full", $"Meeting {Meeting} has {CommitteeLimits.AgendaItems} items and proposals, or as many as have {CommitteeLimits.AgendaLetters} letters in their titles: more are for another meeting.");

internal sealed record NotTheAgenda() : Error(ErrorKind.Invalid, "meeting.not-the-agenda", "items names each item of the agenda once.")
{
    public override string Field => "items";
}

internal sealed record OriginNotFound(AgendaOriginKind Origin, string? Reference) : Error(
    ErrorKind.Invalid, "meeting.origin-not-found", $"The agreement has no {Origin} '{Reference}'.")
{
    public override string Field => "origin.reference";
}
