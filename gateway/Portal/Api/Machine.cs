namespace SkillsHub.Portal.Api;

/// <summary>A partner's system that signs in by itself.</summary>
public sealed record Machine
{
    public string ClientId { get; init; } = "";

    public string Name { get; init; } = "";

    public string? Organisation { get; init; }

    public string? Hub { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}

/// <summary>A new machine with its secret, which nobody can read again.</summary>
public sealed record RegisteredMachine(Machine Machine, string ClientSecret);
