using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Organisations.Contacts;

internal static class ChangeContact
{
    public static void MapChangeContact(this IEndpointRouteBuilder app) => app
        .MapPut("/{slug}/contact", HandleAsync)
        .WithName("ChangeContact")
        .WithSummary("Says where an organisation is told by mail what concerns it, or that it wants none: the hub's staff for any, a partner for its own.");

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        string slug, NoticeContact request, IfMatch ifMatch, PartnershipDbContext context, CurrentUser user, HttpContext http, CancellationToken cancellationToken)
    {
        if (request.Check(new Check()).Error is { } invalid)
            return invalid.ToProblem();
        if (await context.Organisations.OwnOf(user).SingleOrDefaultAsync(one => one.Slug == slug, cancellationToken) is not { } found)
            return new OrganisationNotFound(slug).ToProblem();
        context.Expect(found, ifMatch);
        found.TellBy(request.Trimmed);
        await context.SaveChangesAsync(cancellationToken);
        http.Response.Headers.ETag = ETag.Of(found.RowVersion);
        return TypedResults.NoContent();
    }
}
