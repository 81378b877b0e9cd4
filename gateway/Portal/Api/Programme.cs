namespace SkillsHub.Portal.Api;

public sealed record Programme
{
    public Guid Id { get; init; }

    public string Hub { get; init; } = "";

    public string Title { get; init; } = "";

    public string? Summary { get; init; }

    public IReadOnlyList<string> Pathways { get; init; } = [];

    public string? Code { get; init; }

    public string? Objectives { get; init; }

    public string? Prerequisites { get; init; }

    public decimal? Credits { get; init; }

    public int? Hours { get; init; }

    public int? Level { get; init; }

    public string? Certification { get; init; }

    public IReadOnlyList<string>? RomeCodes { get; init; }

    public IReadOnlyList<string>? NsfCodes { get; init; }

    public IReadOnlyList<string>? Formacodes { get; init; }

    public string? State { get; init; }

    public IReadOnlyList<ProgrammeSession> Sessions { get; init; } = [];

    /// <summary>Of a search's row; the programme itself lists all its sessions.</summary>
    public ProgrammeSession? NextSession { get; init; }
}

public sealed record ProgrammeSession
{
    public Guid Id { get; init; }

    public DateOnly? StartsOn { get; init; }

    public DateOnly? EndsOn { get; init; }

    public string? Modality { get; init; }

    public string? Place { get; init; }

    public int? Capacity { get; init; }

    public string? State { get; init; }

    /// <summary>Of a search's row: its first day is over.</summary>
    public bool HasBegun { get; init; }

    public string? CancellationReason { get; init; }

    /// <summary>Whether registration is possible, or will be.</summary>
    public bool CanBeJoined => State is "scheduled" or "open";

    public bool CanBeCancelled => State is not ("cancelled" or "held");
}
