using SkillsHub.Domain;

namespace SkillsHub.Events.Agenda;

internal sealed record AgendaEventNotFound() : Error(ErrorKind.NotFound, "agenda-event.not-found", "There is no such event.");

internal sealed record AgendaEventExists() : Error(ErrorKind.Conflict, "agenda-event.exists", "An event with this id exists already.");

internal sealed record EndsBeforeItBegins() : Error(ErrorKind.Invalid, "agenda-event.ends-before-it-begins", "An event ends after it begins.")
{
    public override string Field => "endsAt";
}

internal sealed record LastsTooLong() : Error(ErrorKind.Invalid, "agenda-event.lasts-too-long", $"An event lasts at most {AgendaEvent.Longest.TotalDays:F0} days.")
{
    public override string Field => "endsAt";
}

internal sealed record EndsInThePast() : Error(ErrorKind.Invalid, "agenda-event.ends-in-the-past", "A published event cannot be moved into the past.")
{
    public override string Field => "endsAt";
}

internal sealed record PlaceOrLinkMissing() : Error(ErrorKind.Invalid, "agenda-event.place-or-link-missing", "An event has a place, a link, or both.")
{
    public override string Field => "place";
}

internal sealed record AlreadyOver() : Error(ErrorKind.Conflict, "agenda-event.already-over", "An event that is over can be neither announced nor changed nor cancelled.");

internal sealed record AlreadyPublished() : Error(ErrorKind.Conflict, "agenda-event.already-published", "The event is published already.");

internal sealed record NotPublished() : Error(ErrorKind.Conflict, "agenda-event.not-published", "Only a published event can be cancelled.");

internal sealed record AlreadyCancelled() : Error(ErrorKind.Conflict, "agenda-event.already-cancelled", "The event is cancelled; it stays as it was announced.");
