using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements;

internal static class ReturnToDraft
{
    public static void MapReturnToDraft(this IEndpointRouteBuilder app) => app
        .MapPost("/{id:guid}/return-to-draft", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("ReturnToDraft")
        .WithSummary("Makes an agreement that is open for signature a draft again; refused with who has signed while a signature is recorded.");

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid id,
        IfMatch ifMatch,
        Correction correction,
        PartnershipDbContext context,
        IOutbox outbox,
        CurrentUser user,
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if (correction.Check() is { } invalid)
            return invalid.ToProblem();
        if (!(await context.FindForChangeAsync(id, ifMatch, user, cancellationToken)).TryGet(out var agreement, out var notFound))
            return notFound.ToProblem();
        if (agreement.ReturnToDraft() is { } refusal)
            return refusal.ToProblem();
        outbox.Add(agreement, clock.GetUtcNow(), new AgreementReturnedToDraft
        {
            Title = agreement.Title,
            Parties = agreement.PartySlugs,
            Reason = correction.Reason.Trim(),
        });
        await context.SaveChangesAsync(cancellationToken);
        http.Response.Headers.ETag = ETag.Of(agreement.RowVersion);
        return TypedResults.NoContent();
    }
}
