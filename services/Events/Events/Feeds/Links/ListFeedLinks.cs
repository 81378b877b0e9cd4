using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Events.Data;
using SkillsHub.Web;

namespace SkillsHub.Events.Feeds.Links;

internal static class ListFeedLinks
{
    public static async Task<Results<Ok<Page<SecretLinkView>>, ProblemHttpResult>> Handle(
        [AsParameters] PageRequest page, EventsDb db, CurrentUser user, HttpContext context, CancellationToken cancellationToken)
    {
        if (page.TryRead<Guid?>(out var after) is { } invalid)
            return invalid.ToProblem();
        var rows = await db.FeedLinks.AsNoTracking().VisibleTo(user)
            .Where(link => after == null || link.Id < after)
            .OrderByDescending(link => link.Id)
            .Take(page.Size + 1)
            .ToListAsync(cancellationToken);
        context.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Ok(Page.Of([.. rows.Select(SecretLinkView.Of)], page.Size, row => row.Id, context));
    }
}
