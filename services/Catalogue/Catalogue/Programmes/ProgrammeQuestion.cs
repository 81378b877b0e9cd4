using SkillsHub.Catalogue.Contracts;
using SkillsHub.Contracts;

namespace SkillsHub.Catalogue.Programmes;

internal sealed record ProgrammeQuestion(
    string? Words,
    TrainingPathway? Pathway,
    SessionModality? Modality,
    string? Hub,
    string? StaffHub,
    DateOnly Today,
    ProgrammeCursor? After,
    int Limit);
