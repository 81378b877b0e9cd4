using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Hubs;

internal static class ChangeHubContact
{
    public static void MapChangeHubContact(this IEndpointRouteBuilder app) => app
        .MapPut("/{slug}/contact", HandleAsync)
        .RequireAuthorization(Policies.Operator)
        .WithName("ChangeHubContact")
        .WithSummary("Says where the public finds a hub; If-Match is the version that the list gives.");

    private static async Task<Results<Ok<HubView>, ProblemHttpResult>> HandleAsync(
        string slug, HubContact request, IfMatch ifMatch, PartnershipDbContext context, CancellationToken cancellationToken)
    {
        if (request.Check(new Check()).Error is { } invalid)
            return invalid.ToProblem();
        if (await context.Hubs.SingleOrDefaultAsync(hub => hub.Hub == slug, cancellationToken) is not { } found)
            return new HubNotFound(slug).ToProblem();
        context.Expect(found, ifMatch);
        found.MoveTo(request.Trimmed);
        await context.SaveChangesAsync(cancellationToken);
        return TypedResults.Ok(HubView.Of(found));
    }

    private sealed record HubNotFound(string Slug) : Error(ErrorKind.NotFound, "hub.not-found", $"There is no hub '{Slug}'.");
}
