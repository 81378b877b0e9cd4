using SkillsHub.Contracts;

namespace SkillsHub.Catalogue.Programmes;

/// <summary>A programme with its sessions, as on the day of the answer.</summary>
internal sealed record ProgrammeDetails(
    Guid Id,
    string Hub,
    ProgrammeState State,
    string Code,
    string Title,
    string Summary,
    string? Objectives,
    string? Prerequisites,
    IReadOnlyList<TrainingPathway> Pathways,
    int? Credits,
    int? Hours,
    int? Level,
    string? Certification,
    IReadOnlyList<string> RomeCodes,
    IReadOnlyList<string> NsfCodes,
    IReadOnlyList<string> Formacodes,
    DateTimeOffset? PublishedAt,
    DateTimeOffset? WithdrawnAt,
    IReadOnlyList<SessionDetails> Sessions)
{
    public static ProgrammeDetails Of(Programme programme, DateOnly today) => new(
        programme.Id,
        programme.Hub,
        programme.State,
        programme.Sheet.Code,
        programme.Sheet.Title,
        programme.Sheet.Summary,
        programme.Sheet.Objectives,
        programme.Sheet.Prerequisites,
        programme.Sheet.Pathways,
        programme.Sheet.Credits,
        programme.Sheet.Hours,
        programme.Sheet.Level,
        programme.Sheet.Certification,
        programme.Sheet.RomeCodes,
        programme.Sheet.NsfCodes,
        programme.Sheet.Formacodes,
        programme.PublishedAt,
        programme.WithdrawnAt,
        [.. programme.Sessions.OrderBy(session => session.StartsOn).ThenBy(session => session.Id).Select(session => SessionDetails.Of(session, today))]);
}
