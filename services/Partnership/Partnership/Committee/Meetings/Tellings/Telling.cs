namespace SkillsHub.Partnership.Committee.Meetings.Tellings;

/// <summary>That somebody whom no mail reached was told of a meeting by other means.</summary>
internal sealed class Telling
{
    /// <summary>In the meeting, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Number of the member.</summary>
    public required int Member { get; init; }

    /// <summary>How: by telephone, by letter.</summary>
    public required string Means { get; init; }

    public required DateOnly ToldOn { get; init; }

    public required string NotedBy { get; init; }

    public required DateTimeOffset NotedAt { get; init; }

    /// <summary>Whether other news came since, which the member may not know.</summary>
    public bool HasLapsed { get; private set; }

    internal void Lapse() => HasLapsed = true;
}

/// <summary>A telling as it is noted.</summary>
internal sealed record TellingDraft(int Member, string Means, DateOnly ToldOn, string NotedBy, DateTimeOffset NotedAt);
