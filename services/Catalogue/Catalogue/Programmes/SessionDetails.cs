using SkillsHub.Catalogue.Contracts;

namespace SkillsHub.Catalogue.Programmes;

internal sealed record SessionDetails(
    Guid Id,
    SessionState State,
    DateOnly StartsOn,
    DateOnly EndsOn,
    SessionModality Modality,
    string? Place,
    int Capacity,
    IReadOnlyList<RegistrationPeriod> RegistrationPeriods,
    string? CancellationReason)
{
    public static SessionDetails Of(Session session, DateOnly today) => new(
        session.Id,
        session.StateOn(today),
        session.StartsOn,
        session.EndsOn,
        session.Modality,
        session.Place,
        session.Capacity,
        session.RegistrationPeriods,
        session.CancellationReason);
}
