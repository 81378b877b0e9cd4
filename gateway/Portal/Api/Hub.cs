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

    /// <summary>Where the public finds it; null where nobody said so, as telephone and e-mail address.</summary>
    public string? Address { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    /// <summary>What a change of it is made on.</summary>
    public string? Version { get; init; }

    public bool IsReachable => (Address ?? Phone ?? Email) is not null;

    /// <summary>What the portal calls itself: its one hub, or what all of them are.</summary>
    public static string NameOf(IReadOnlyList<Hub> hubs) => hubs is [var only] ? only.Name : Say("Maison des compétences", "Skills hub");
}
