using SkillsHub.Domain;

namespace SkillsHub.Catalogue.Programmes.Errors;

internal sealed record SessionNotFound() : Error(ErrorKind.NotFound, "session.not-found", "The programme has no such session.");

internal sealed record SessionAlreadyCancelled() : Error(ErrorKind.Conflict, "session.already-cancelled", "The session is cancelled already.");

internal sealed record SessionAlreadyHeld() : Error(ErrorKind.Conflict, "session.already-held", "The session is over; what was held cannot be cancelled.");

internal sealed record SessionAlreadyExists() : Error(ErrorKind.Conflict, "session.already-exists", "A session with this id exists already.")
{
    public override string Field => "id";
}

internal sealed record SessionInThePast() : Error(ErrorKind.Invalid, "session.in-the-past", "The session's last day is over; what is scheduled ends today or later.")
{
    public override string Field => "endsOn";
}

internal sealed record SessionTooFarAway() : Error(ErrorKind.Invalid, "session.too-far-away", $"The session ends within {ProgrammeLimits.YearsAhead} years.")
{
    public override string Field => "endsOn";
}
