using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Events.Data;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Events.Feeds.Links;

internal static class RevokeFeedLink
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, IfMatch ifMatch, EventsDb db, CurrentUser user, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await db.FeedLinks.VisibleTo(user).SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken) is not { } link)
            return new FeedLinkNotFound().ToProblem();
        db.Expect(link, ifMatch);
        if (link.Revoke(user.Name, clock.GetUtcNow()) is { } refusal)
            return refusal.ToProblem();
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.NoContent();
    }
}
