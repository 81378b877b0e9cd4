using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Hubs;

internal static class ListHubs
{
    public static void MapListHubs(this IEndpointRouteBuilder app) => app
        .MapGet("/", HandleAsync)
        .AllowAnonymous()
        .WithName("ListHubs")
        .WithSummary("Lists the hubs, by slug.")
        .Produces(StatusCodes.Status304NotModified);

    private static async Task<Results<Ok<Page<HubView>>, StatusCodeHttpResult, ProblemHttpResult>> HandleAsync(
        [AsParameters] PageRequest page, PartnershipDbContext context, HttpContext http, CancellationToken cancellationToken)
    {
        if (page.TryRead<string>(out var after) is { } invalid)
            return invalid.ToProblem();
        var rows = await context.Hubs.AsNoTracking()
            .Where(hub => after == null || hub.Hub.CompareTo(after) > 0)
            .OrderBy(hub => hub.Hub)
            .Take(page.Size + 1)
            .ToListAsync(cancellationToken);
        http.Response.Headers.CacheControl = "public, max-age=60";
        if (http.IsUnchanged(ETag.Of(rows.Select(hub => (hub.Id, hub.RowVersion)))))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        return TypedResults.Ok(Page.Of(rows.ConvertAll(HubView.Of), page.Size, row => row.Slug, http));
    }
}

/// <param name="Slug">Never changes.</param>
/// <param name="Name">Public name.</param>
/// <param name="Town">Town in which it stands.</param>
/// <param name="TimeZone">IANA name.</param>
/// <param name="Address">Where the public finds it; null where nobody said so, as its telephone and e-mail address.</param>
/// <param name="Phone">Telephone number.</param>
/// <param name="Email">E-mail address.</param>
/// <param name="Version">What a change of it is made on, as <c>If-Match</c>.</param>
internal sealed record HubView(string Slug, string Name, string Town, string TimeZone, string? Address, string? Phone, string? Email, string Version)
{
    public static HubView Of(Hub hub) => new(hub.Hub, hub.Name, hub.Town, hub.TimeZone, hub.Address, hub.Phone, hub.Email, ETag.Of(hub.RowVersion));
}
