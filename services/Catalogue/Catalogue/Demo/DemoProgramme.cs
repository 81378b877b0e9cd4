using SkillsHub.Catalogue.Contracts;
using SkillsHub.Catalogue.Programmes;
using SkillsHub.Contracts;

namespace SkillsHub.Catalogue.Demo;

/// <summary>An entry of <c>programmes.json</c>; its sessions are counted from the day of loading.</summary>
internal sealed record DemoProgramme(
    Guid Id,
    string Code,
    string Title,
    string Summary,
    IReadOnlyList<TrainingPathway> Pathways,
    IReadOnlyList<DemoSession> Sessions,
    string? Objectives = null,
    string? Prerequisites = null,
    int? Credits = null,
    int? Hours = null,
    int? Level = null,
    string? Certification = null,
    IReadOnlyList<string>? RomeCodes = null)
{
    public ProgrammeSheet ToSheet() => new()
    {
        Code = Code,
        Title = Title,
        Summary = Summary,
        Objectives = Objectives,
        Prerequisites = Prerequisites,
        Pathways = Pathways,
        Credits = Credits,
        Hours = Hours,
        Level = Level,
        Certification = Certification,
        RomeCodes = RomeCodes ?? [],
    };
}

internal sealed record DemoSession(int StartsInDays, int LastsDays, SessionModality Modality, int Capacity, string? Place = null)
{
    // Registration has begun and ends a week before the first day.
    public SessionPlan ToPlan(Guid id, DateOnly today) => new(
        id,
        today.AddDays(StartsInDays),
        today.AddDays(StartsInDays + LastsDays),
        Modality,
        Place,
        Capacity,
        [new RegistrationPeriod(today, today.AddDays(StartsInDays - 7))]);
}
