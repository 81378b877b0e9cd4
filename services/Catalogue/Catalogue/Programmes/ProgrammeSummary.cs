using SkillsHub.Catalogue.Contracts;
using SkillsHub.Contracts;

namespace SkillsHub.Catalogue.Programmes;

internal sealed record ProgrammeSummary(
    Guid Id,
    string Hub,
    ProgrammeState State,
    string Code,
    string Title,
    string Summary,
    IReadOnlyList<TrainingPathway> Pathways,
    int? Credits,
    int? Hours,
    int? Level,
    string? Certification,
    NextSession? NextSession);

/// <summary>The first session to come that fits the search; the first of those under way when none is.</summary>
internal sealed record NextSession(Guid Id, DateOnly StartsOn, DateOnly EndsOn, SessionModality Modality, string? Place, bool HasBegun);
