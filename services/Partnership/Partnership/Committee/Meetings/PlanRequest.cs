using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee.Meetings;

/// <summary>When and where a meeting is to be, as a client writes it.</summary>
/// <param name="Day">The day.</param>
/// <param name="StartsAt">When it begins on the hub's clock.</param>
/// <param name="Place">Where.</param>
/// <param name="Link">Address to join it at a distance.</param>
/// <param name="Id">A UUID version 7 of the client's, for a new one: the same one sent twice is planned once.</param>
internal sealed record PlanRequest(DateOnly Day, TimeOnly? StartsAt = null, string? Place = null, string? Link = null, Guid? Id = null)
{
    public Invalid? Check() => new Check().NewId(Id).OptionalText(Place, "place", CommitteeLimits.Title).WebAddress(Link, "link", CommitteeLimits.Reference).Error;

    public MeetingPlan ToPlan() => new(Day, StartsAt, Place.Trimmed(), Link.Trimmed());
}
