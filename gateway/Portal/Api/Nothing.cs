namespace SkillsHub.Portal.Api;

/// <summary>The body of an answer that has none, or that nobody reads.</summary>
public sealed record Nothing
{
    public static Nothing Instance { get; } = new();
}
