namespace SkillsHub.Identity.Machines;

internal sealed record NewMachine(string Id, string Name, string[] Roles, string? Organisation, string? Hub);
