using SkillsHub.Domain;

namespace SkillsHub.Partnership.Deadlines.Feeds;

internal sealed record CalendarLinkNotFound() : Error(ErrorKind.NotFound, "calendar-link.not-found", "There is no such link.");

internal sealed record CalendarLinkRevoked(string Name) : Error(ErrorKind.Conflict, "calendar-link.revoked", $"The link '{Name}' is revoked: make another one.");

internal sealed record CalendarLinkExists(string Name) : Error(
    ErrorKind.Conflict, "calendar-link.exists", $"There is a link '{Name}' already, and its address goes on working: renew it to replace its address, or choose another name.")
{
    public override string Field => "name";
}

internal sealed record OrganisationUnknown(string Slug) : Error(ErrorKind.Invalid, "calendar-link.organisation-unknown", $"The hub deals with no organisation '{Slug}'.")
{
    public override string Field => "organisation";
}
