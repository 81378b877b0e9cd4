using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding.InKind.Errors;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.InKind;

internal static class WithdrawContribution
{
    public static void MapWithdrawContribution(this IEndpointRouteBuilder app) => app
        .MapPost("/{id:guid}/withdraw", HandleAsync)
        .WithName("WithdrawContribution")
        .WithSummary("Takes back what was recorded in error, with a reason: it stays to be read.");

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId,
        Guid id,
        IfMatch ifMatch,
        Correction correction,
        PartnershipDbContext context,
        AgreementMoments moments,
        InKindDesk desk,
        IOutbox outbox,
        CurrentUser user,
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if (correction.Check() is { } invalid)
            return invalid.ToProblem();
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out var moment, out var unseen))
            return unseen.ToProblem();
        if (PartyGone.Find(moment, user) is { } gone)
            return gone.ToProblem();
        if (await desk.Of(agreementId).SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken) is not { } contribution)
            return new ContributionNotFound().ToProblem();
        context.Expect(contribution, ifMatch);
        var withdrawal = new FulfilmentWithdrawal { Reason = correction.Reason.Trim(), WithdrawnBy = user.Name, WithdrawnAt = clock.GetUtcNow() };
        if (contribution.Withdraw(withdrawal) is { } refusal)
            return refusal.ToProblem();
        outbox.Add(contribution, withdrawal.WithdrawnAt, new ContributionWithdrawn { AgreementId = agreementId, Parties = [contribution.Party], Party = contribution.Party });
        await context.SaveChangesAsync(cancellationToken);
        http.Response.Headers.ETag = ETag.Of(contribution.RowVersion);
        return TypedResults.NoContent();
    }
}
