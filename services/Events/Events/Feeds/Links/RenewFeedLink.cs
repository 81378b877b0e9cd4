using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Events.Data;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Events.Feeds.Links;

internal static class RenewFeedLink
{
    public static async Task<Results<Ok<FeedLinkWithAddress>, ProblemHttpResult>> Handle(
        Guid id, IfMatch ifMatch, EventsDb db, CurrentUser user, TimeProvider clock, HttpContext context, CancellationToken cancellationToken)
    {
        if (await db.FeedLinks.VisibleTo(user).SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken) is not { } link)
            return new FeedLinkNotFound().ToProblem();
        db.Expect(link, ifMatch);
        var token = LinkToken.Generate();
        if (link.Renew(LinkToken.HashOf(token), user.Name, clock.GetUtcNow()) is { } refusal)
            return refusal.ToProblem();
        await db.SaveChangesAsync(cancellationToken);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ETag = ETag.Of(link.RowVersion);
        return TypedResults.Ok(FeedLinkWithAddress.Of(link, token));
    }
}
