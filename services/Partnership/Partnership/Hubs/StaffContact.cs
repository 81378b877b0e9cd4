using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Organisations.Contacts;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Hubs;

internal static class StaffContact
{
    public static void MapStaffContact(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/staff-contact").RequireAuthorization(Policies.Staff).WithTags("Hubs");
        group.MapGet("/", ReadAsync).WithName("GetStaffContact").WithSummary("Reads where the hub's staff is told by mail what its partners are told.");
        group.MapPut("/", ChangeAsync).WithName("ChangeStaffContact").WithSummary("Says where the hub's staff is told by mail what its partners are told, or that it wants none.");
    }

    private static async Task<Results<Ok<NoticeContactView>, ProblemHttpResult>> ReadAsync(
        PartnershipDbContext context, CurrentUser user, HttpContext http, CancellationToken cancellationToken)
    {
        if (await context.Hubs.AsNoTracking().SingleOrDefaultAsync(hub => hub.Hub == user.Hub, cancellationToken) is not { } found)
            return new HubNotRegistered(user.RequiredHub).ToProblem();
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers.ETag = ETag.Of(found.RowVersion);
        return TypedResults.Ok(NoticeContactView.Of(found.NoticeContact));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ChangeAsync(
        NoticeContact request, IfMatch ifMatch, PartnershipDbContext context, CurrentUser user, HttpContext http, CancellationToken cancellationToken)
    {
        if (request.Check(new Check()).Error is { } invalid)
            return invalid.ToProblem();
        if (await context.Hubs.SingleOrDefaultAsync(hub => hub.Hub == user.Hub, cancellationToken) is not { } found)
            return new HubNotRegistered(user.RequiredHub).ToProblem();
        context.Expect(found, ifMatch);
        found.TellBy(request.Trimmed);
        await context.SaveChangesAsync(cancellationToken);
        http.Response.Headers.ETag = ETag.Of(found.RowVersion);
        return TypedResults.NoContent();
    }
}
