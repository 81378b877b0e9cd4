using SkillsHub.Contracts;

namespace SkillsHub.Catalogue.Contracts.V1;

/// <summary>A published programme has one more session.</summary>
[EventContract("skillshub.catalogue.programme.session_scheduled.v1", Audience.Public)]
public sealed record SessionScheduled : IntegrationEvent
{
    /// <summary>Identity of the session.</summary>
    public required Guid SessionId { get; init; }

    /// <summary>Title of the programme, in French.</summary>
    public required string Title { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>Last day, the first one or later.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary>How it is followed.</summary>
    public required SessionModality Modality { get; init; }

    /// <summary>Where it is held; absent for a session at a distance without a place.</summary>
    public string? Place { get; init; }

    /// <summary>Seats.</summary>
    public required int Capacity { get; init; }
}
