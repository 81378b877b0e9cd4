using SkillsHub.Catalogue.Contracts;
using SkillsHub.Catalogue.Hubs;
using SkillsHub.Contracts;

namespace SkillsHub.Catalogue.Programmes;

internal sealed record ProgrammeQuestion(
    string? Words,
    TrainingPathway? Pathway,
    SessionModality? Modality,
    string? Hub,
    string? StaffHub,
    HubDays Days,
    ProgrammeCursor? After,
    int Limit);
