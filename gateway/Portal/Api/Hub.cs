using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Api;

/// <summary>A skills hub that this portal serves.</summary>
public sealed record Hub
{
    public string Slug { get; init; } = "";

    public string Name { get; init; } = "";

    public string Town { get; init; } = "";

    /// <summary>IANA name.</summary>
    public string? TimeZone { get; init; }

    /// <summary>What the portal calls itself: its one hub, or what all of them are.</summary>
    public static string NameOf(IReadOnlyList<Hub> hubs) => hubs is [var only] ? only.Name : Say("Maison des compétences", "Skills hub");
}
