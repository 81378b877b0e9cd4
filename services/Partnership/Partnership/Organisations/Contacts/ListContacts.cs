using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Organisations.Contacts;

internal static class ListContacts
{
    public static void MapListContacts(this IEndpointRouteBuilder app) => app
        .MapGet("/contacts", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("ListContacts")
        .WithSummary("Lists where the organisations of the caller's hub are told by mail what concerns them, by slug.");

    private static async Task<Results<Ok<Page<OrganisationContactView>>, ProblemHttpResult>> HandleAsync(
        [AsParameters] PageRequest page, PartnershipDbContext context, CurrentUser user, HttpContext http, CancellationToken cancellationToken)
    {
        if (page.TryRead<string>(out var after) is { } invalid)
            return invalid.ToProblem();
        var rows = await context.Organisations.AsNoTracking()
            .Where(one => one.Hub == user.Hub && (after == null || one.Slug.CompareTo(after) > 0))
            .OrderBy(one => one.Slug)
            .Take(page.Size + 1)
            .Select(one => new OrganisationContactView(one.Slug, one.Name, one.NoticeEmail, one.NoticeLanguage ?? NoticeContact.French))
            .ToListAsync(cancellationToken);
        http.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Ok(Page.Of(rows, page.Size, row => row.Slug, http));
    }
}

/// <param name="Slug">Slug of the organisation.</param>
/// <param name="Name">Its name.</param>
/// <param name="Email">Where it is told; null where it asked for no mail.</param>
/// <param name="Language">In which language.</param>
internal sealed record OrganisationContactView(string Slug, string Name, string? Email, string Language);
