using SkillsHub.Domain;

namespace SkillsHub.Documentation.Resources.Errors;

internal sealed record ResourceNotFound() : Error(ErrorKind.NotFound, "resource.not-found", "There is no such resource.");

internal sealed record ResourceGone(DateTimeOffset? WithdrawnAt) : Error(ErrorKind.Gone, "resource.gone", "The resource has been withdrawn.")
{
    public override IReadOnlyDictionary<string, object?> Facts => new Dictionary<string, object?>(StringComparer.Ordinal) { ["withdrawnAt"] = WithdrawnAt };
}

internal sealed record ResourceAlreadyExists() : Error(ErrorKind.Conflict, "resource.already-exists", "A resource with this id exists already.")
{
    public override string Field => "id";
}

internal sealed record ResourceAlreadyPublished() : Error(ErrorKind.Conflict, "resource.already-published", "The resource is published already.");

internal sealed record ResourceIsWithdrawn() : Error(ErrorKind.Conflict, "resource.withdrawn", "The resource is withdrawn; it no longer changes.");

internal sealed record ResourceHasNothingToRead() : Error(
    ErrorKind.Conflict, "resource.nothing-to-read", "Upload a file, or give the identifier under which the work is found, before publishing.");
