namespace SkillsHub.Portal.Api;

/// <summary>One page of a service's list.</summary>
public sealed record Listing<T>
{
    public IReadOnlyList<T> Items { get; init; } = [];

    /// <summary>Cursor of the next page; null on the last.</summary>
    public string? Next { get; init; }
}
