namespace SkillsHub.Catalogue.Programmes;

internal enum ProgrammeState
{
    Draft,
    Published,
    Withdrawn,
}
