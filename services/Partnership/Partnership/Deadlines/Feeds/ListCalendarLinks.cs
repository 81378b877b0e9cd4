using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Deadlines.Feeds;

internal static class ListCalendarLinks
{
    public static void MapListCalendarLinks(this IEndpointRouteBuilder app) => app
        .MapGet("/", HandleAsync)
        .WithName("ListCalendarLinks")
        .WithSummary("Lists the secret links to calendars of deadlines, latest first: the hub's staff those of all partners, a partner its own.");

    private static async Task<Results<Ok<Page<SecretLinkView>>, ProblemHttpResult>> HandleAsync(
        string? organisation, [AsParameters] PageRequest page, PartnershipDbContext context, CurrentUser user, HttpContext http, CancellationToken cancellationToken)
    {
        if (page.TryRead<Guid?>(out var after) is { } invalid)
            return invalid.ToProblem();
        var rows = await context.CalendarLinks.AsNoTracking().VisibleTo(user)
            .Where(link => (after == null || link.Id < after) && (organisation == null || link.Organisation == organisation))
            .OrderByDescending(link => link.Id)
            .Take(page.Size + 1)
            .ToListAsync(cancellationToken);
        http.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Ok(Page.Of([.. rows.Select(SecretLinkView.Of)], page.Size, row => row.Id, http));
    }
}
