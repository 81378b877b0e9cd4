namespace SkillsHub.Portal.Api.Disputes;

/// <summary>Which disputes are asked for.</summary>
public sealed record DisputeQuery(Guid? Agreement = null, string? Party = null, string? State = null, bool Pending = false);
