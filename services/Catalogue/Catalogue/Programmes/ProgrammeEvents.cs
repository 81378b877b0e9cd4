using SkillsHub.Catalogue.Contracts.V1;
using SkillsHub.Contracts;

namespace SkillsHub.Catalogue.Programmes;

/// <summary>What the programme tells the others.</summary>
internal static class ProgrammeEvents
{
    public static ProgrammePublished Published(this Programme programme) => new()
    {
        ActivityFamily = ActivityFamily.Training,
        Code = programme.Sheet.Code,
        Title = programme.Sheet.Title,
        Summary = programme.Sheet.Summary,
        Pathways = programme.Sheet.Pathways,
        Level = programme.Sheet.Level,
        Credits = programme.Sheet.Credits,
        Certification = programme.Sheet.Certification,
    };

    public static ProgrammeUpdated Updated(this Programme programme) => new()
    {
        ActivityFamily = ActivityFamily.Training,
        Code = programme.Sheet.Code,
        Title = programme.Sheet.Title,
        Summary = programme.Sheet.Summary,
        Pathways = programme.Sheet.Pathways,
        Level = programme.Sheet.Level,
        Credits = programme.Sheet.Credits,
        Certification = programme.Sheet.Certification,
    };

    public static ProgrammeWithdrawn Withdrawn(this Programme programme) => new()
    {
        ActivityFamily = ActivityFamily.Training,
        Code = programme.Sheet.Code,
        Title = programme.Sheet.Title,
    };

    public static SessionScheduled Scheduled(this Programme programme, Session session) => new()
    {
        ActivityFamily = ActivityFamily.Training,
        SessionId = session.Id,
        Title = programme.Sheet.Title,
        StartsOn = session.StartsOn,
        EndsOn = session.EndsOn,
        Modality = session.Modality,
        Place = session.Place,
        Capacity = session.Capacity,
    };

    public static SessionCancelled Cancelled(this Programme programme, Session session) => new()
    {
        ActivityFamily = ActivityFamily.Training,
        SessionId = session.Id,
        Title = programme.Sheet.Title,
        StartsOn = session.StartsOn,
        Reason = session.CancellationReason!,
    };
}
