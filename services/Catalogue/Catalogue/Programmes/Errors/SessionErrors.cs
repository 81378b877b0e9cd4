using SkillsHub.Domain;

namespace SkillsHub.Catalogue.Programmes.Errors;

internal sealed record SessionNotFound() : Error(ErrorKind.NotFound, "session.not-found", "The programme has no such session.");

internal sealed record SessionAlreadyCancelled() : Error(ErrorKind.Conflict, "session.already-cancelled", "The session is cancelled already.");

internal sealed record SessionAlreadyHeld() : Error(ErrorKind.Conflict, "session.already-held", "The session is over; what was held cannot be cancelled.");

internal sealed record SessionAlreadyExists() : Error(ErrorKind.Conflict, "session.already-exists", "A session with this id exists already.")
{
    public override string Field => "id";
}
