namespace SkillsHub.Portal.Api;

/// <summary>A secret link, under which whoever has it reads what a partner may see.</summary>
public sealed record SecretLink
{
    public Guid Id { get; init; }

    public string Organisation { get; init; } = "";

    public string Name { get; init; } = "";

    public string CreatedBy { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public string? RenewedBy { get; init; }

    public DateTimeOffset? RenewedAt { get; init; }

    public string? RevokedBy { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>What a change of it is made on.</summary>
    public string Version { get; init; } = "";
}
