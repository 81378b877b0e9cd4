using SkillsHub.Catalogue.Contracts.V1;
using SkillsHub.Contracts;
using SkillsHub.Documentation.Contracts.V1;
using SkillsHub.Events.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Reports.Facts;

/// <summary>What the hub does: of no agreement, until its day says of which.</summary>
internal static class ActivityFacts
{
    public static FactDraft? Of(IntegrationEvent told, Func<DateTimeOffset, DateOnly> dayOf) => told switch
    {
        ProgrammePublished programme => new(FactMeasure.Programme, $"programme/{told.AggregateId}", dayOf(told.OccurredAt), Precedence.First)
        {
            Title = programme.Title,
            Reference = told.AggregateId,
        },
        SessionScheduled session => new(FactMeasure.Session, $"session/{session.SessionId}", session.StartsOn)
        {
            Title = session.Title,
            Sort = WireName.Of(session.Modality),
            Reference = told.AggregateId,
        },
        SessionCancelled session => new(FactMeasure.SessionCancelled, $"session/{session.SessionId}", session.StartsOn, Precedence.Instead)
        {
            Title = session.Title,
            Reference = told.AggregateId,
        },
        ResourcePublished or ResourcePublishedToPartners => Resource((ResourceFacts)told, dayOf(told.OccurredAt)),
        AgendaEventPublished announced => Announced(told, announced.Title, WireName.Of(announced.Kind), dayOf(announced.StartsAt)),
        AgendaEventUpdated announced => Announced(told, announced.Title, WireName.Of(announced.Kind), dayOf(announced.StartsAt)),
        AgendaEventCancelled cancelled => new(FactMeasure.AgendaEventCancelled, $"event/{told.AggregateId}", dayOf(cancelled.StartsAt), Precedence.Instead)
        {
            Title = cancelled.Title,
            Reference = told.AggregateId,
        },
        _ => null,
    };

    private static FactDraft Resource(ResourceFacts resource, DateOnly day) => new(FactMeasure.Resource, $"resource/{resource.AggregateId}", day, Precedence.First)
    {
        Title = resource.Title,
        Sort = WireName.Of(resource.Type),
        Reference = resource.AggregateId,
    };

    private static FactDraft Announced(IntegrationEvent told, string title, string kind, DateOnly day) => new(FactMeasure.AgendaEvent, $"event/{told.AggregateId}", day, Precedence.Instead)
    {
        Title = title,
        Sort = kind,
        Reference = told.AggregateId,
    };
}
