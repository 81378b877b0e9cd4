using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Branding;

internal static class ListPermissions
{
    public static void MapListPermissions(this IEndpointRouteBuilder app) => app
        .MapGet("/permissions", HandleAsync)
        .WithName("ListBrandPermissions")
        .WithSummary("Lists the permissions to use names and logos, of whatever agreement, latest first: all of the hub to its staff, to a partner those that it is asked for or asks for.");

    public static void MapListLivePermissions(this IEndpointRouteBuilder app) => app
        .MapGet("/live", LiveAsync)
        .WithName("ListLiveBrandPermissions")
        .WithSummary("Says which permissions to use the name or the logo of a party are live on a day: those that all who have to agree have granted, in their days, not taken back. Of what was granted to other parties the hub's staff is told where it names the one.");

    /// <summary>
    /// The same for a process of the system, before it shows a name or a logo, of whatever hub. It stands outside the service's public path: the gateway leads
    /// nobody here, and the documents for programmers do not show it.
    /// </summary>
    public static void MapLivePermissionsOfHub(this IEndpointRouteBuilder app) =>
        app.MapGet("/branding/{hub}/live", LiveOfHubAsync).RequireAuthorization(Policies.Service).ExcludeFromDescription();

    /// <param name="Party">Slug of the party.</param>
    /// <param name="Use">Its name or its logo.</param>
    /// <param name="Asker">Slug of the party that uses it; the caller's own side when left out.</param>
    /// <param name="Day">The day, today when left out.</param>
    /// <param name="Thing">Only those for this sort of thing.</param>
    /// <param name="ThingId">Only those for this one.</param>
    internal sealed record Question(string? Party, string? Use, string? Asker, DateOnly? Day, string? Thing, Guid? ThingId);

    private static Task<Results<Ok<Page<PermissionSummary>>, ProblemHttpResult>> HandleAsync(
        [AsParameters] BrandFilter filter, [AsParameters] PageRequest page, PartnershipDbContext context, BrandReader reader, CurrentUser user, HttpContext http, CancellationToken cancellationToken) =>
        ListAsync(user.RequiredHub, filter, reader.Permissions, page, context, reader, user, http, cancellationToken);

    private static async Task<Results<Ok<Page<PermissionSummary>>, ProblemHttpResult>> ListAsync(
        string hub, BrandFilter filter, IQueryable<BrandPermission> among, PageRequest page, PartnershipDbContext context, BrandReader reader, CurrentUser user, HttpContext http, CancellationToken cancellationToken)
    {
        if ((page.TryRead<Guid?>(out var after) ?? filter.Check()) is { } invalid)
            return invalid.ToProblem();
        if (!(await reader.TodayAsync(hub, cancellationToken)).TryGet(out var today, out var unopened))
            return unopened.ToProblem();
        var day = filter.Day ?? today;
        var rows = await filter.Of(BrandRows.Of(among.AsNoTracking(), context.Agreements), day, user)
            .Where(row => after == null || row.Permission.Id < after)
            .OrderByDescending(row => row.Permission.Id)
            .Take(page.Size + 1)
            .ToListAsync(cancellationToken);
        // What stands today is another tomorrow.
        http.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Ok(Page.Of([.. rows.Select(row => PermissionSummary.Of(row.Permission, row.Agreement, day, row.EndsOn))], page.Size, row => row.Id, http));
    }

    private static Task<Results<Ok<Page<PermissionSummary>>, ProblemHttpResult>> LiveAsync(
        [AsParameters] Question question, [AsParameters] PageRequest page, PartnershipDbContext context, BrandReader reader, CurrentUser user, HttpContext http, CancellationToken cancellationToken) =>
        // A partner is shown none but its own, on either side.
        ListLiveAsync(user.RequiredHub, question, reader.Permissions.Where(permission => (question.Asker == null && !user.IsStaff) || permission.Asker == question.Asker), page, context, reader, user, http, cancellationToken);

    private static Task<Results<Ok<Page<PermissionSummary>>, ProblemHttpResult>> LiveOfHubAsync(
        string hub, [AsParameters] Question question, [AsParameters] PageRequest page, PartnershipDbContext context, BrandReader reader, CurrentUser user, HttpContext http, CancellationToken cancellationToken) =>
        ListLiveAsync(hub, question, context.BrandPermissions.Where(permission => permission.Hub == hub && permission.Asker == question.Asker), page, context, reader, user, http, cancellationToken);

    private static async Task<Results<Ok<Page<PermissionSummary>>, ProblemHttpResult>> ListLiveAsync(
        string hub, Question question, IQueryable<BrandPermission> among, PageRequest page, PartnershipDbContext context, BrandReader reader, CurrentUser user, HttpContext http, CancellationToken cancellationToken) =>
        new Check().Text(question.Party, "party", BrandLimits.Slug).That(!string.IsNullOrEmpty(question.Use), "use", "required", "use is required.").OptionalText(question.Asker, "asker", BrandLimits.Slug).Error is { } invalid
            ? invalid.ToProblem()
            : await ListAsync(
                hub,
                new BrandFilter(Agreement: null, question.Party, WireName.Of(BrandState.Live), question.Use, Waiting: null, question.Thing, question.ThingId, question.Day),
                among,
                page, context, reader, user, http, cancellationToken);
}
