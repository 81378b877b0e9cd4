using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements;

internal static class WithdrawSignature
{
    public static void MapWithdrawSignature(this IEndpointRouteBuilder app) => app
        .MapPost("/{id:guid}/signatures/{party}/withdraw", HandleAsync)
        .WithName("WithdrawSignature")
        .WithSummary("Takes back a recorded signature while others are awaited: the hub's staff any party's, a partner its own.");

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid id,
        string party,
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
        if (!user.IsStaff && party != user.Organisation)
            return new NotForThisParty().ToProblem();
        if (!agreement.WithdrawSignature(party).TryGet(out var withdrawn, out var refusal))
            return refusal.ToProblem();
        outbox.Add(agreement, clock.GetUtcNow(), new AgreementSignatureWithdrawn
        {
            Title = agreement.Title,
            Parties = agreement.PartySlugs,
            Party = party,
            SignedOn = withdrawn.SignedOn,
            Reason = correction.Reason.Trim(),
            Missing = agreement.MissingSignatures,
        });
        await context.SaveChangesAsync(cancellationToken);
        http.Response.Headers.ETag = ETag.Of(agreement.RowVersion);
        return TypedResults.NoContent();
    }
}
