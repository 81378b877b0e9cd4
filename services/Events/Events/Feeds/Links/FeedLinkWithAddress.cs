using SkillsHub.Web;

namespace SkillsHub.Events.Feeds.Links;

/// <summary>A link just made, with its addresses, which are shown this once.</summary>
/// <param name="Link">The link.</param>
/// <param name="AtomPath">Path of the Atom feed on the public door.</param>
/// <param name="JsonPath">Path of the JSON Feed on the public door.</param>
internal sealed record FeedLinkWithAddress(SecretLinkView Link, string AtomPath, string JsonPath)
{
    public static FeedLinkWithAddress Of(FeedLink link, string token) => new(SecretLinkView.Of(link), $"{ReadFeed.AtomPath}?key={token}", $"{ReadFeed.JsonPath}?key={token}");
}
