namespace SkillsHub.Portal.Api;

/// <summary>An event of the agenda.</summary>
public sealed record HubEvent
{
    public Guid Id { get; init; }

    public string Hub { get; init; } = "";

    public string Title { get; init; } = "";

    public string? Description { get; init; }

    public string? Kind { get; init; }

    public string? ActivityFamily { get; init; }

    public string? Organiser { get; init; }

    public IReadOnlyList<string>? CoOrganisers { get; init; }

    public DateTimeOffset StartsAt { get; init; }

    public DateTimeOffset? EndsAt { get; init; }

    public string? Place { get; init; }

    public string? Link { get; init; }

    public int? Capacity { get; init; }

    public string? Accessibility { get; init; }

    public string? State { get; init; }

    /// <summary>IANA zone in which it takes place.</summary>
    public string? Zone { get; init; }

    public string? CancellationReason { get; init; }
}
