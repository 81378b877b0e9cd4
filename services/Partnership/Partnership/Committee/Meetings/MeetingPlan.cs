namespace SkillsHub.Partnership.Committee.Meetings;

/// <summary>When and where a meeting is to be.</summary>
/// <param name="Day">The day.</param>
/// <param name="StartsAt">When it begins on the hub's clock; null while nobody has said.</param>
/// <param name="Place">Where; null when it is held at a distance only.</param>
/// <param name="Link">Address to join it at a distance; null when there is none.</param>
internal sealed record MeetingPlan(DateOnly Day, TimeOnly? StartsAt, string? Place, string? Link);
