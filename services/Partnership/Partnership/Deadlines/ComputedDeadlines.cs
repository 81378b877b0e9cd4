namespace SkillsHub.Partnership.Deadlines;

/// <summary>The deadlines of an agreement on a day.</summary>
/// <param name="Version">That of all that they were computed from.</param>
/// <param name="Source">What they were computed from.</param>
/// <param name="Day">The day on the hub's calendar for which they hold.</param>
/// <param name="Deadlines">By legal date, those without one last.</param>
internal sealed record ComputedDeadlines(DeadlineVersion Version, DeadlineSource Source, DateOnly Day, IReadOnlyList<Deadline> Deadlines)
{
    public static ComputedDeadlines Of(DeadlineVersion version, DeadlineSource source, DateOnly day) => new(version, source, day, source.On(day));
}
