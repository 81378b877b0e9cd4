using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Organisations;

/// <summary>For operators, who belong to no hub and give accounts for any.</summary>
internal static class ListAllOrganisations
{
    public static void MapListAllOrganisations(this IEndpointRouteBuilder app) => app
        .MapGet("/hubs/organisations", HandleAsync)
        .RequireAuthorization(Policies.Operator)
        .WithTags("Organisations")
        .WithName("ListAllOrganisations")
        .WithSummary("Lists the organisations of every hub, by hub and slug.");

    private static async Task<Results<Ok<Page<HubOrganisationView>>, ProblemHttpResult>> HandleAsync(
        [AsParameters] PageRequest page, PartnershipDbContext context, HttpContext http, CancellationToken cancellationToken)
    {
        if (page.TryRead<OrganisationCursor>(out var after) is { } invalid)
            return invalid.ToProblem();
        var organisations = context.Organisations.AsNoTracking();
        if (after is { } key)
            organisations = organisations.Where(one => EF.Functions.GreaterThan(ValueTuple.Create(one.Hub, one.Slug), ValueTuple.Create(key.Hub, key.Slug)));
        var rows = await organisations
            .OrderBy(one => one.Hub).ThenBy(one => one.Slug)
            .Take(page.Size + 1)
            .Select(one => new HubOrganisationView(one.Hub, one.Slug, one.Name))
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(Page.Of(rows, page.Size, row => new OrganisationCursor(row.Hub, row.Slug), http));
    }

    private sealed record OrganisationCursor(string Hub, string Slug);
}

internal sealed record HubOrganisationView(string Hub, string Slug, string Name);
