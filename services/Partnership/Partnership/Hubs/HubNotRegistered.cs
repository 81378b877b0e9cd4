using SkillsHub.Domain;

namespace SkillsHub.Partnership.Hubs;

internal sealed record HubNotRegistered(string Slug) : Error(
    ErrorKind.Conflict, "hub.not-registered", $"Your account names the hub '{Slug}', which an operator has not opened yet.");
