using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Deadlines.Feeds;

internal static class RenewCalendarLink
{
    public static void MapRenewCalendarLink(this IEndpointRouteBuilder app) => app
        .MapPost("/{id:guid}/renew", HandleAsync)
        .WithName("RenewCalendarLink")
        .WithSummary("Gives a link another address, shown this once; the former one leads nowhere from then on.");

    private static async Task<Results<Ok<CalendarLinkWithAddress>, ProblemHttpResult>> HandleAsync(
        Guid id, IfMatch ifMatch, PartnershipDbContext context, CurrentUser user, TimeProvider clock, HttpContext http, CancellationToken cancellationToken)
    {
        if (await context.CalendarLinks.VisibleTo(user).SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken) is not { } link)
            return new CalendarLinkNotFound().ToProblem();
        context.Expect(link, ifMatch);
        var token = LinkToken.Generate();
        if (link.Renew(LinkToken.HashOf(token), user.Name, clock.GetUtcNow()) is { } refusal)
            return refusal.ToProblem();
        await context.SaveChangesAsync(cancellationToken);
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ETag = ETag.Of(link.RowVersion);
        return TypedResults.Ok(CalendarLinkWithAddress.Of(link, token));
    }
}
