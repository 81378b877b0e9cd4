namespace SkillsHub.Persistence.Idempotency;

/// <summary>What was answered to an act, for whoever sends it again.</summary>
internal sealed class IdempotentAnswer
{
    /// <summary>Whose key, and for which address: keys of two clients may be equal.</summary>
    public required string Scope { get; init; }

    public required string Key { get; init; }

    public required string Fingerprint { get; init; }

    public required string Location { get; init; }

    public required string? ETag { get; init; }

    /// <summary>The body, as it was sent.</summary>
    public required string Body { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
