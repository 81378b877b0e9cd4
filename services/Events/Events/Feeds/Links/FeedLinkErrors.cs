using SkillsHub.Domain;

namespace SkillsHub.Events.Feeds.Links;

internal sealed record FeedLinkNotFound() : Error(ErrorKind.NotFound, "feed-link.not-found", "There is no such link.");

internal sealed record FeedLinkRevoked(string Name) : Error(ErrorKind.Conflict, "feed-link.revoked", $"The link '{Name}' is revoked: make another one.");

internal sealed record TooManyFeedLinks(int Limit) : Error(ErrorKind.Conflict, "feed-link.too-many", $"An organisation has at most {Limit} links that work: revoke one first.");

internal sealed record FeedLinkExists(string Name) : Error(
    ErrorKind.Conflict, "feed-link.exists", $"There is a link '{Name}' already, and its address goes on working: renew it to replace its address, or choose another name.")
{
    public override string Field => "name";
}
