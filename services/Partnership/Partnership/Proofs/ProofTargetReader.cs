using Microsoft.EntityFrameworkCore;
using SkillsHub.Contracts;
using SkillsHub.Documentation.Contracts.V1;
using SkillsHub.Events.Contracts.V1;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Proofs;

/// <summary>Keeps what the other services tell of the things that a proof may point to.</summary>
internal sealed class ProofTargetReader(PartnershipDbContext context) :
    IEventHandler<ResourcePublished>,
    IEventHandler<ResourcePublishedToPartners>,
    IEventHandler<ResourceUpdated>,
    IEventHandler<ResourceUpdatedForPartners>,
    IEventHandler<ResourceWithdrawn>,
    IEventHandler<ResourceWithdrawnFromPartners>,
    IEventHandler<AgendaEventPublished>,
    IEventHandler<AgendaEventUpdated>,
    IEventHandler<AgendaEventCancelled>
{
    public static IReadOnlyList<EventDefinition> Events { get; } =
    [
        EventDefinition.Of<ResourcePublished>(),
        EventDefinition.Of<ResourcePublishedToPartners>(),
        EventDefinition.Of<ResourceUpdated>(),
        EventDefinition.Of<ResourceUpdatedForPartners>(),
        EventDefinition.Of<ResourceWithdrawn>(),
        EventDefinition.Of<ResourceWithdrawnFromPartners>(),
        EventDefinition.Of<AgendaEventPublished>(),
        EventDefinition.Of<AgendaEventUpdated>(),
        EventDefinition.Of<AgendaEventCancelled>(),
    ];

    public Task HandleAsync(ResourcePublished told, CancellationToken cancellationToken) => AnnounceAsync(told, Audience.Public, cancellationToken);

    public Task HandleAsync(ResourcePublishedToPartners told, CancellationToken cancellationToken) => AnnounceAsync(told, Audience.Partners, cancellationToken);

    public Task HandleAsync(ResourceUpdated told, CancellationToken cancellationToken) => AnnounceAsync(told, Audience.Public, cancellationToken);

    public Task HandleAsync(ResourceUpdatedForPartners told, CancellationToken cancellationToken) => AnnounceAsync(told, Audience.Partners, cancellationToken);

    public Task HandleAsync(ResourceWithdrawn told, CancellationToken cancellationToken) => TakeAwayAsync(ProofKind.Resource, told, cancellationToken);

    public Task HandleAsync(ResourceWithdrawnFromPartners told, CancellationToken cancellationToken) => TakeAwayAsync(ProofKind.Resource, told, cancellationToken);

    public async Task HandleAsync(AgendaEventPublished told, CancellationToken cancellationToken) =>
        (await FindAsync(ProofKind.Event, told, cancellationToken)).Announce(told.AggregateVersion, told.Title, Audience.Public, told.StartsAt);

    public async Task HandleAsync(AgendaEventUpdated told, CancellationToken cancellationToken) =>
        (await FindAsync(ProofKind.Event, told, cancellationToken)).Announce(told.AggregateVersion, told.Title, Audience.Public, told.StartsAt);

    public Task HandleAsync(AgendaEventCancelled told, CancellationToken cancellationToken) => TakeAwayAsync(ProofKind.Event, told, cancellationToken);

    private async Task AnnounceAsync(ResourceFacts told, Audience audience, CancellationToken cancellationToken) =>
        (await FindAsync(ProofKind.Resource, told, cancellationToken)).Announce(told.AggregateVersion, told.Title, audience);

    private async Task TakeAwayAsync(ProofKind kind, IntegrationEvent told, CancellationToken cancellationToken) =>
        (await FindAsync(kind, told, cancellationToken)).TakeAway(told.AggregateVersion, told.OccurredAt);

    private async Task<ProofTarget> FindAsync(ProofKind kind, IntegrationEvent told, CancellationToken cancellationToken)
    {
        if (await context.ProofTargets.SingleOrDefaultAsync(target => target.Kind == kind && target.Id == told.AggregateId, cancellationToken) is { } known)
            return known;
        var target = new ProofTarget { Kind = kind, Id = told.AggregateId, Hub = told.Hub };
        context.Add(target);
        return target;
    }
}
