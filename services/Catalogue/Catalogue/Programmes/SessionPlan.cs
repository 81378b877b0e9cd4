using SkillsHub.Catalogue.Contracts;

namespace SkillsHub.Catalogue.Programmes;

/// <summary>What is decided when a session is scheduled.</summary>
internal sealed record SessionPlan(
    Guid Id,
    DateOnly StartsOn,
    DateOnly EndsOn,
    SessionModality Modality,
    string? Place,
    int Capacity,
    IReadOnlyList<RegistrationPeriod> RegistrationPeriods);
