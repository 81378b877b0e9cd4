using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Commitments;

internal static class WithdrawFulfilment
{
    public static void MapWithdrawFulfilment(this IEndpointRouteBuilder app) => app
        .MapPost("/{number:int}/fulfilments/{fulfilmentId:guid}/withdraw", HandleAsync)
        .WithName("WithdrawFulfilment")
        .WithSummary("Takes back what was recorded as kept, with a reason: it stays to be read, and the commitment is due as before; a day that it answered, and that was moved once it had passed, counts as missed until another record of it is made. The hub's staff takes back any, a party what is of its own promises, and of what all promise what it recorded itself.");

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId,
        int number,
        Guid fulfilmentId,
        IfMatch ifMatch,
        Correction correction,
        CommitmentChange change,
        CurrentUser user,
        CancellationToken cancellationToken)
    {
        if (correction.Check() is { } invalid)
            return invalid.ToProblem();
        var withdrawal = new FulfilmentWithdrawal { Reason = correction.Reason.Trim(), WithdrawnBy = user.Name, WithdrawnAt = change.Now };
        return await change.MakeAsync(
            agreementId, number, ifMatch, (commitment, moment) => Withdraw(commitment, moment, fulfilmentId, withdrawal, user.IsStaff ? null : user.Organisation), cancellationToken);
    }

    private static Result<IntegrationEvent?> Withdraw(Commitment commitment, AgreementMoment moment, Guid fulfilmentId, FulfilmentWithdrawal withdrawal, string? organisation)
    {
        var earlier = commitment.Postponements;
        if (!commitment.Withdraw(fulfilmentId, withdrawal, organisation, moment.Span, moment.Today).TryGet(out var withdrawn, out var refusal))
            return refusal;
        return new CommitmentFulfilmentWithdrawn
        {
            AgreementId = commitment.AgreementId,
            Parties = moment.Parties,
            Number = commitment.Number,
            Party = commitment.Party,
            FulfilmentId = withdrawn.Id,
            Occurrence = withdrawn.Occurrence,
            Reason = withdrawal.Reason,
            PutOff = commitment.PutOffSince(earlier),
        };
    }
}
