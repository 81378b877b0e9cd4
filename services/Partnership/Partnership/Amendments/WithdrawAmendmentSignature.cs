using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Amendments;

internal static class WithdrawAmendmentSignature
{
    public static void MapWithdrawAmendmentSignature(this IEndpointRouteBuilder app) => app
        .MapPost("/{number:int}/signatures/{party}/withdraw", HandleAsync)
        .WithName("WithdrawAmendmentSignature")
        .WithSummary("Takes back a recorded signature of an amendment while others are awaited, with a reason: the hub's staff any party's, a partner its own.");

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, string party, IfMatch ifMatch, Correction correction, AmendmentChange change, CurrentUser user, CancellationToken cancellationToken) =>
        correction.Check() is { } invalid
            ? invalid.ToProblem()
            : await change.MakeAsync(
                agreementId,
                number,
                ifMatch,
                (_, organisation) => party == organisation,
                (amendment, around) => amendment.WithdrawSignature(party, around.Agreement).TryGet(out var withdrawn, out var refusal)
                    ? Result.Of<IntegrationEvent?>(Told(amendment, around, party, withdrawn, user.IsStaff ? null : user.Organisation, correction.Reason.Trim()))
                    : refusal,
                cancellationToken);

    private static AgreementAmendmentSignatureWithdrawn Told(Amendment amendment, AmendedAgreement around, string party, Signature withdrawn, string? by, string reason) => new()
    {
        Title = around.Agreement.Title,
        Parties = around.AddresseesOf(amendment),
        Amendment = amendment.Number,
        Party = party,
        SignedOn = withdrawn.SignedOn,
        By = by,
        Reason = reason,
        Missing = amendment.Missing,
    };
}
