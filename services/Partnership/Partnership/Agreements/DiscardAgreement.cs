using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements;

internal static class DiscardAgreement
{
    public static void MapDiscardAgreement(this IEndpointRouteBuilder app) => app
        .MapDelete("/{id:guid}", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("DiscardAgreement")
        .WithSummary("Gives up a draft, so that a better copy of the text can be imported.");

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid id, IfMatch ifMatch, PartnershipDbContext context, IOutbox outbox, CurrentUser user, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!(await context.FindForChangeAsync(id, ifMatch, user, cancellationToken)).TryGet(out var agreement, out var notFound))
            return notFound.ToProblem();
        if (agreement.Discard() is { } refusal)
            return refusal.ToProblem();
        outbox.Add(agreement, clock.GetUtcNow(), new AgreementDiscarded
        {
            Title = agreement.Title,
            Parties = agreement.PartySlugs,
        });
        await context.SaveChangesAsync(cancellationToken);
        return TypedResults.NoContent();
    }
}
