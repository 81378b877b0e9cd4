using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Amendments;

internal static class WithdrawAmendment
{
    public static void MapWithdrawAmendment(this IEndpointRouteBuilder app) => app
        .MapPost("/{number:int}/withdraw", HandleAsync)
        .WithName("WithdrawAmendment")
        .WithSummary("Gives up an amendment that not all have signed, with a reason: the hub's staff any, a party its own. It stays to be read.");

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, IfMatch ifMatch, Correction correction, AmendmentChange change, CurrentUser user, CancellationToken cancellationToken)
    {
        if (correction.Check() is { } invalid)
            return invalid.ToProblem();
        var ending = new AmendmentEnding { Reason = correction.Reason.Trim(), EndedBy = user.Name, EndedAt = change.Now };
        return await change.MakeAsync(
            agreementId,
            number,
            ifMatch,
            (amendment, organisation) => amendment.Author == organisation,
            (amendment, around) => amendment.Withdraw(ending) is { } refusal ? refusal : Result.Of<IntegrationEvent?>(Withdrawn(amendment, around, user)),
            cancellationToken);
    }

    // Nobody was told of a draft.
    private static AgreementAmendmentWithdrawn? Withdrawn(Amendment amendment, AmendedAgreement around, CurrentUser user) => amendment.ProposedOn is null ? null : new()
    {
        Title = around.Agreement.Title,
        Parties = around.AddresseesOf(amendment),
        Amendment = amendment.Number,
        By = user.IsStaff ? null : user.Organisation,
        Reason = amendment.Ending!.Reason,
    };
}
