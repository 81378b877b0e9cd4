using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Events.Contracts.V1;

namespace SkillsHub.Events.Agenda;

/// <summary>Something that takes place at or around a hub and is announced on its agenda: draft, published, cancelled.</summary>
internal sealed class AgendaEvent : Aggregate
{
    /// <summary>How long an event lasts at most: who looks for what is on need not look further back.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    private AgendaEvent(Guid id, string hub)
        : base(id, hub)
    {
    }

    public AgendaEventKind Kind { get; private set; }

    public ActivityFamily? ActivityFamily { get; private set; }

    public string Title { get; private set; } = string.Empty;

    public string Description { get; private set; } = string.Empty;

    public DateTimeOffset StartsAt { get; private set; }

    public DateTimeOffset EndsAt { get; private set; }

    public string Zone { get; private set; } = string.Empty;

    public string? Place { get; private set; }

    public string? Link { get; private set; }

    public string Organiser { get; private set; } = string.Empty;

    public IReadOnlyList<string> CoOrganisers { get; private set; } = [];

    public int? Capacity { get; private set; }

    public string? Accessibility { get; private set; }

    public AgendaEventState State { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public string? CancellationReason { get; private set; }

    public static Result<AgendaEvent> Draft(Guid id, string hub, AgendaEventFacts facts, DateTimeOffset now)
    {
        var draft = new AgendaEvent(id, hub);
        return draft.Apply(facts, now) is { } error ? error : draft;
    }

    /// <summary>Changes what is announced; the public hears of it when the event is already published.</summary>
    public Result<IReadOnlyList<IntegrationEvent>> Change(AgendaEventFacts facts, DateTimeOffset now)
    {
        if (State == AgendaEventState.Cancelled)
            return new AlreadyCancelled();
        // What has taken place stays as it was announced: others point to it.
        if (State == AgendaEventState.Published && EndsAt <= now)
            return new AlreadyOver();
        if (State == AgendaEventState.Published && facts.EndsAt <= now)
            return new EndsInThePast();
        if (IsAs(facts))
            return Array.Empty<IntegrationEvent>();
        if (Apply(facts, now) is { } error)
            return error;
        return State == AgendaEventState.Published ? new IntegrationEvent[] { this.ToUpdated() } : Array.Empty<IntegrationEvent>();
    }

    public Result<AgendaEventPublished> Publish(DateTimeOffset now)
    {
        if (State == AgendaEventState.Cancelled)
            return new AlreadyCancelled();
        if (State == AgendaEventState.Published)
            return new AlreadyPublished();
        if (EndsAt <= now)
            return new AlreadyOver();
        (State, ChangedAt) = (AgendaEventState.Published, now);
        return this.ToPublished();
    }

    public Result<AgendaEventCancelled> Cancel(string reason, DateTimeOffset now)
    {
        if (State == AgendaEventState.Cancelled)
            return new AlreadyCancelled();
        if (State == AgendaEventState.Draft)
            return new NotPublished();
        if (EndsAt <= now)
            return new AlreadyOver();
        (State, CancellationReason, ChangedAt) = (AgendaEventState.Cancelled, reason, now);
        return this.ToCancelled(reason);
    }

    // Saved without a change, it is no news to anybody's calendar or webhook.
    private bool IsAs(AgendaEventFacts facts) =>
        (Kind, ActivityFamily, Title, Description) == (facts.Kind, facts.ActivityFamily, facts.Title, facts.Description)
        && (StartsAt, EndsAt, Zone) == (facts.StartsAt, facts.EndsAt, facts.Zone)
        && (Place, Link, Organiser) == (facts.Place, facts.Link, facts.Organiser)
        && (Capacity, Accessibility) == (facts.Capacity, facts.Accessibility)
        && CoOrganisers.SequenceEqual(facts.CoOrganisers, StringComparer.Ordinal);

    private Error? Apply(AgendaEventFacts facts, DateTimeOffset now)
    {
        if (facts.EndsAt <= facts.StartsAt)
            return new EndsBeforeItBegins();
        if (facts.EndsAt - facts.StartsAt > Longest)
            return new LastsTooLong();
        if (facts.Place is null && facts.Link is null)
            return new PlaceOrLinkMissing();
        (Kind, ActivityFamily, Title, Description) = (facts.Kind, facts.ActivityFamily, facts.Title, facts.Description);
        (StartsAt, EndsAt, Zone) = (facts.StartsAt.ToUniversalTime(), facts.EndsAt.ToUniversalTime(), facts.Zone);
        (Place, Link, Organiser, CoOrganisers) = (facts.Place, facts.Link, facts.Organiser, facts.CoOrganisers);
        (Capacity, Accessibility, ChangedAt) = (facts.Capacity, facts.Accessibility, now);
        return null;
    }
}
