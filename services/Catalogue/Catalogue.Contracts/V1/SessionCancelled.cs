using SkillsHub.Contracts;

namespace SkillsHub.Catalogue.Contracts.V1;

/// <summary>A session will not be held.</summary>
[EventContract("skillshub.catalogue.programme.session_cancelled.v1", Audience.Public)]
public sealed record SessionCancelled : IntegrationEvent
{
    /// <summary>Identity of the session.</summary>
    public required Guid SessionId { get; init; }

    /// <summary>Title of the programme, in French.</summary>
    public required string Title { get; init; }

    /// <summary>The day on which it would have begun.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>Why, in words for the public.</summary>
    public required string Reason { get; init; }
}
