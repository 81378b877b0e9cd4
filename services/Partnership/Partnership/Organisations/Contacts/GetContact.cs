using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Organisations.Contacts;

internal static class GetContact
{
    public static void MapGetContact(this IEndpointRouteBuilder app) => app
        .MapGet("/{slug}/contact", HandleAsync)
        .WithName("GetContact")
        .WithSummary("Reads where an organisation is told by mail what concerns it: the hub's staff of any, a partner its own.");

    /// <summary>The organisations whose address the caller reads and changes.</summary>
    public static IQueryable<Organisation> OwnOf(this IQueryable<Organisation> organisations, CurrentUser user) =>
        organisations.Where(one => one.Hub == user.Hub && (user.IsStaff || one.Slug == user.Organisation));

    private static async Task<Results<Ok<NoticeContactView>, ProblemHttpResult>> HandleAsync(
        string slug, PartnershipDbContext context, CurrentUser user, HttpContext http, CancellationToken cancellationToken)
    {
        if (await context.Organisations.AsNoTracking().OwnOf(user).SingleOrDefaultAsync(one => one.Slug == slug, cancellationToken) is not { } found)
            return new OrganisationNotFound(slug).ToProblem();
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers.ETag = ETag.Of(found.RowVersion);
        return TypedResults.Ok(NoticeContactView.Of(found.NoticeContact));
    }
}
