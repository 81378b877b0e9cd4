using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Deadlines.Feeds;

internal static class RevokeCalendarLink
{
    public static void MapRevokeCalendarLink(this IEndpointRouteBuilder app) => app
        .MapDelete("/{id:guid}", HandleAsync)
        .WithName("RevokeCalendarLink")
        .WithSummary("Revokes a link: its address leads nowhere from then on. It stays to be seen.");

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid id, IfMatch ifMatch, PartnershipDbContext context, CurrentUser user, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await context.CalendarLinks.VisibleTo(user).SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken) is not { } link)
            return new CalendarLinkNotFound().ToProblem();
        context.Expect(link, ifMatch);
        if (link.Revoke(user.Name, clock.GetUtcNow()) is { } refusal)
            return refusal.ToProblem();
        await context.SaveChangesAsync(cancellationToken);
        return TypedResults.NoContent();
    }
}
