using SkillsHub.Domain;

namespace SkillsHub.Partnership.Deadlines.Errors;

internal sealed record DeadlineNotFound(string Id) : Error(ErrorKind.NotFound, "deadline.not-found", $"The agreement has no deadline '{Id}'.");
