using SkillsHub.Domain;

namespace SkillsHub.Partnership.Amendments;

/// <summary>Why an amendment came to nothing.</summary>
internal sealed class AmendmentEnding
{
    /// <summary>In words for the parties; the code of a rule where that one ended it, and nobody did.</summary>
    public required string Reason { get; init; }

    /// <summary>Slug of the party that refuses; null when it was withdrawn.</summary>
    public string? Party { get; init; }

    /// <summary>Who recorded it; empty where a rule ended it.</summary>
    public required string EndedBy { get; init; }

    public required DateTimeOffset EndedAt { get; init; }

    public static AmendmentEnding ByRule(Error broken, DateTimeOffset now) => new() { Reason = broken.Code, EndedBy = string.Empty, EndedAt = now };
}
