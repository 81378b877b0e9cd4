namespace SkillsHub.Partnership.Agreements.Import;

internal sealed record CommitteeExtract
{
    /// <summary>As the heading or the text names it.</summary>
    public required string Name { get; init; }

    public IReadOnlyList<CommitteeMemberExtract> Members { get; init; } = [];

    public decimal? MeetingsPerYear { get; init; }

    /// <summary>The text sets a minimum (« au moins »), not an exact number.</summary>
    public bool AtLeast { get; init; }

    public ReadBy ReadBy { get; init; }

    /// <summary>Sentences that say what it does and how it works.</summary>
    public IReadOnlyList<SourceSpan> Sources { get; init; } = [];
}

internal sealed record CommitteeMemberExtract
{
    /// <summary>As the list names it.</summary>
    public required string Name { get; init; }

    /// <summary>Slug of the party; null when the member is none of them.</summary>
    public string? Party { get; init; }

    /// <summary>Sits « à titre consultatif » or is invited: nobody expects it to sign.</summary>
    public bool IsAdvisory { get; init; }

    /// <summary>How many sit for it; null when nobody says so.</summary>
    public int? Seats { get; init; }

    public required SourceSpan Source { get; init; }
}
