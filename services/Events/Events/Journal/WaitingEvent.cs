using System.Diagnostics;
using SkillsHub.Contracts;

namespace SkillsHub.Events.Journal;

/// <summary>
/// An event that came before its predecessor in the stream, set aside until that one arrives; or one that claims a position which
/// another event holds, kept until an operator decides.
/// </summary>
internal sealed class WaitingEvent
{
    public required string Stream { get; init; }

    public required int StreamPosition { get; init; }

    public required DateTimeOffset ArrivedAt { get; init; }

    public required Guid EventId { get; init; }

    public required string Type { get; init; }

    public required string Hub { get; init; }

    public required Audience Audience { get; init; }

    public required string[] Parties { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    public string? Traceparent { get; init; }

    public string? Tracestate { get; init; }

    public required string Data { get; init; }

    /// <summary>An event as the journal keeps it, at this step of its trace.</summary>
    public static WaitingEvent Of(IntegrationEvent integrationEvent, string data, EventRegistry registry, DateTimeOffset now)
    {
        var (audience, parties) = registry.ReadersOf(integrationEvent);
        return new WaitingEvent
        {
            Stream = registry.StreamOf(integrationEvent),
            StreamPosition = integrationEvent.AggregateVersion,
            ArrivedAt = now,
            EventId = integrationEvent.EventId,
            Type = registry.Get(integrationEvent.GetType()).Type,
            Hub = integrationEvent.Hub,
            Audience = audience,
            Parties = [.. parties],
            OccurredAt = integrationEvent.OccurredAt,
            Traceparent = Activity.Current?.Id,
            Tracestate = Activity.Current?.TraceStateString,
            Data = data,
        };
    }
}
