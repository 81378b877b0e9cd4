namespace SkillsHub.Portal.Api.Branding;

/// <summary>Which permissions are asked for.</summary>
public sealed record PermissionQuery(Guid? Agreement = null, string? Party = null, string? State = null, bool Waiting = false);
