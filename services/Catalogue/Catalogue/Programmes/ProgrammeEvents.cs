using SkillsHub.Catalogue.Contracts.V1;
using SkillsHub.Contracts;

namespace SkillsHub.Catalogue.Programmes;

/// <summary>What the programme tells the others; each call takes the next position of its stream.</summary>
internal static class ProgrammeEvents
{
    public static ProgrammePublished Published(this Programme programme, DateTimeOffset now) => new()
    {
        EventId = Guid.CreateVersion7(now),
        Hub = programme.Hub,
        OccurredAt = now,
        AggregateId = programme.Id,
        AggregateVersion = programme.NextPosition(),
        ActivityFamily = ActivityFamily.Training,
        Code = programme.Sheet.Code,
        Title = programme.Sheet.Title,
        Summary = programme.Sheet.Summary,
        Pathways = programme.Sheet.Pathways,
        Level = programme.Sheet.Level,
        Credits = programme.Sheet.Credits,
        Certification = programme.Sheet.Certification,
    };

    public static ProgrammeUpdated Updated(this Programme programme, DateTimeOffset now) => new()
    {
        EventId = Guid.CreateVersion7(now),
        Hub = programme.Hub,
        OccurredAt = now,
        AggregateId = programme.Id,
        AggregateVersion = programme.NextPosition(),
        ActivityFamily = ActivityFamily.Training,
        Code = programme.Sheet.Code,
        Title = programme.Sheet.Title,
        Summary = programme.Sheet.Summary,
        Pathways = programme.Sheet.Pathways,
        Level = programme.Sheet.Level,
        Credits = programme.Sheet.Credits,
        Certification = programme.Sheet.Certification,
    };

    public static ProgrammeWithdrawn Withdrawn(this Programme programme, DateTimeOffset now) => new()
    {
        EventId = Guid.CreateVersion7(now),
        Hub = programme.Hub,
        OccurredAt = now,
        AggregateId = programme.Id,
        AggregateVersion = programme.NextPosition(),
        ActivityFamily = ActivityFamily.Training,
        Code = programme.Sheet.Code,
        Title = programme.Sheet.Title,
    };

    public static SessionScheduled Scheduled(this Programme programme, Session session, DateTimeOffset now) => new()
    {
        EventId = Guid.CreateVersion7(now),
        Hub = programme.Hub,
        OccurredAt = now,
        AggregateId = programme.Id,
        AggregateVersion = programme.NextPosition(),
        ActivityFamily = ActivityFamily.Training,
        SessionId = session.Id,
        Title = programme.Sheet.Title,
        StartsOn = session.StartsOn,
        EndsOn = session.EndsOn,
        Modality = session.Modality,
        Place = session.Place,
        Capacity = session.Capacity,
    };

    public static SessionCancelled Cancelled(this Programme programme, Session session, DateTimeOffset now) => new()
    {
        EventId = Guid.CreateVersion7(now),
        Hub = programme.Hub,
        OccurredAt = now,
        AggregateId = programme.Id,
        AggregateVersion = programme.NextPosition(),
        ActivityFamily = ActivityFamily.Training,
        SessionId = session.Id,
        Title = programme.Sheet.Title,
        StartsOn = session.StartsOn,
        Reason = session.CancellationReason!,
    };
}
