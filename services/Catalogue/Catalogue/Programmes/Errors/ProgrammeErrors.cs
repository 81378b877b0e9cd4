using SkillsHub.Domain;

namespace SkillsHub.Catalogue.Programmes.Errors;

internal sealed record ProgrammeNotFound() : Error(ErrorKind.NotFound, "programme.not-found", "There is no such programme.");

internal sealed record ProgrammeAlreadyExists() : Error(ErrorKind.Conflict, "programme.already-exists", "A programme with this id exists already.")
{
    public override string Field => "id";
}

internal sealed record ProgrammeCodeTaken() : Error(ErrorKind.Conflict, "programme.code-taken", "Another programme of the hub has this code.")
{
    public override string Field => "code";
}

internal sealed record ProgrammeAlreadyPublished() : Error(ErrorKind.Conflict, "programme.already-published", "The programme is published already.");

internal sealed record ProgrammeIsWithdrawn() : Error(ErrorKind.Conflict, "programme.withdrawn", "The programme is withdrawn; it no longer changes.");

internal sealed record ProgrammeHasSessionsToCome(IReadOnlyList<Guid> Sessions)
    : Error(ErrorKind.Conflict, "programme.sessions-to-come", "Cancel the sessions to come first, so that those who registered learn why.")
{
    public override IReadOnlyDictionary<string, object?> Facts => new Dictionary<string, object?>(StringComparer.Ordinal) { ["sessions"] = Sessions };
}
