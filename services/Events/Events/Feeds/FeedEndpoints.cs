using SkillsHub.Events.Feeds.Links;
using SkillsHub.Web;

namespace SkillsHub.Events.Feeds;

internal static class FeedEndpoints
{
    public static void MapFeeds(this IEndpointRouteBuilder service)
    {
        var feeds = service.MapGroup("/feeds").WithTags("Feeds");
        // The secret stands in the query, which telemetry blacks out; a path is recorded by every trace on the way.
        feeds.MapGet("/atom", ReadFeed.AsAtom)
            .AllowAnonymous()
            .WithName("ReadAtomFeed")
            .WithSummary("Reads a partner's journal as Atom 1.0, newest first, in French: whoever has the secret link needs no account.");
        feeds.MapGet("/json", ReadFeed.AsJson)
            .AllowAnonymous()
            .WithName("ReadJsonFeed")
            .WithSummary("Reads a partner's journal as JSON Feed 1.1, newest first, in French: whoever has the secret link needs no account.");

        var links = feeds.MapGroup("/links").RequireAuthorization(Policies.StaffOrPartner);
        links.MapGet("/", ListFeedLinks.Handle)
            .WithName("ListFeedLinks")
            .WithSummary("Lists the secret links to feeds of the journal, latest first: the hub's staff those of all partners, a partner its own.");
        links.MapPost("/", CreateFeedLink.Handle)
            .RequireAuthorization(Policies.Partner)
            .WithName("CreateFeedLink")
            .WithSummary("Makes a secret link to the partner's journal as a feed. Its addresses are shown this once.");
        links.MapPost("/{id:guid}/renew", RenewFeedLink.Handle)
            .RequireAuthorization(Policies.Partner)
            .WithName("RenewFeedLink")
            .WithSummary("Gives a link other addresses, shown this once; the former ones lead nowhere from then on.");
        links.MapDelete("/{id:guid}", RevokeFeedLink.Handle)
            .WithName("RevokeFeedLink")
            .WithSummary("Revokes a link: its addresses lead nowhere from then on. It stays to be seen.");
    }
}
