namespace SkillsHub.Portal.Api.Agreements;

/// <summary>What is next, of all agreements: for a partner what it has to see to, for the hub's staff everything.</summary>
public sealed record DueDeadlines
{
    /// <summary>The day on the hub's calendar for which it holds.</summary>
    public DateOnly Day { get; init; }

    public int Missed { get; init; }

    public int DueToday { get; init; }

    public int Approaching { get; init; }

    public IReadOnlyList<DueDeadline> Items { get; init; } = [];

    /// <summary>The parties of the agreements on the page.</summary>
    public IReadOnlyList<DueParty> Parties { get; init; } = [];

    public string? Next { get; init; }

    public string NameOf(string? slug) => Parties.FirstOrDefault(party => party.Slug == slug)?.Name ?? slug ?? "";

    public int CountOf(string state) => state switch
    {
        "missed" => Missed,
        "dueToday" => DueToday,
        "approaching" => Approaching,
        _ => 0,
    };
}

public sealed record DueDeadline
{
    public Guid AgreementId { get; init; }

    /// <summary>The agreement's title.</summary>
    public string Agreement { get; init; } = "";

    public Deadline Deadline { get; init; } = new();
}

public sealed record DueParty
{
    public string Slug { get; init; } = "";

    public string Name { get; init; } = "";
}
