using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements;

internal static class OpenForSignature
{
    public static void MapOpenForSignature(this IEndpointRouteBuilder app) => app
        .MapPost("/{id:guid}/open-for-signature", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("OpenForSignature")
        .WithSummary("Asks the parties to sign; refused with the list while an open point blocks it.");

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid id,
        IfMatch ifMatch,
        PartnershipDbContext context,
        IOutbox outbox,
        CurrentUser user,
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if (!(await context.FindForChangeAsync(id, ifMatch, user, cancellationToken)).TryGet(out var agreement, out var notFound))
            return notFound.ToProblem();
        if (agreement.OpenForSignature() is { } refusal)
            return refusal.ToProblem();
        outbox.Add(agreement, clock.GetUtcNow(), new AgreementOpenedForSignature
        {
            Title = agreement.Title,
            Parties = agreement.PartySlugs,
        });
        await context.SaveChangesAsync(cancellationToken);
        http.Response.Headers.ETag = ETag.Of(agreement.RowVersion);
        return TypedResults.NoContent();
    }
}
