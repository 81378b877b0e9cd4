using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Organisations;

internal static class ListOrganisations
{
    public static void MapListOrganisations(this IEndpointRouteBuilder app) => app
        .MapGet("/", HandleAsync)
        .WithName("ListOrganisations")
        .WithSummary("Lists the organisations that the caller's hub deals with, by slug.");

    private static async Task<Results<Ok<Page<OrganisationView>>, ProblemHttpResult>> HandleAsync(
        [AsParameters] PageRequest page, PartnershipDbContext context, CurrentUser user, HttpContext http, CancellationToken cancellationToken)
    {
        if (page.TryRead<string>(out var after) is { } invalid)
            return invalid.ToProblem();
        var rows = await context.Organisations.AsNoTracking()
            .Where(organisation => organisation.Hub == user.Hub && (after == null || organisation.Slug.CompareTo(after) > 0))
            .OrderBy(organisation => organisation.Slug)
            .Take(page.Size + 1)
            .Select(organisation => new OrganisationView(organisation.Slug, organisation.Name))
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(Page.Of(rows, page.Size, row => row.Slug, http));
    }
}

internal sealed record OrganisationView(string Slug, string Name);
