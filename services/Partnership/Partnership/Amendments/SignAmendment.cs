using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Amendments;

internal static class SignAmendment
{
    public static void MapSignAmendment(this IEndpointRouteBuilder app) => app
        .MapPost("/{number:int}/signatures", HandleAsync)
        .WithName("SignAmendment")
        .WithSummary("Records a party's signature of an amendment: the hub's staff for any party, a partner for itself. From the last one it holds, or from its own later day.");

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, IfMatch ifMatch, RecordSignature.Request request, AmendmentChange change, CurrentUser user, CancellationToken cancellationToken) =>
        request.Check() is { } invalid
            ? invalid.ToProblem()
            : await change.MakeAsync(
                agreementId,
                number,
                ifMatch,
                (_, organisation) => request.Party == organisation,
                (amendment, around) => amendment.Sign(request.Party, request.ToSignature(user, change.Now), around.Agreement, around.History, around.Today) is { } refusal
                    ? refusal
                    : Result.Of<IntegrationEvent?>(Signed(amendment, around, request)),
                cancellationToken);

    private static AgreementAmendmentSigned Signed(Amendment amendment, AmendedAgreement around, RecordSignature.Request request) => new()
    {
        Title = around.Agreement.Title,
        Parties = around.AddresseesOf(amendment),
        Amendment = amendment.Number,
        Party = request.Party,
        SignedOn = request.SignedOn,
        Missing = amendment.Missing,
        EffectiveFrom = amendment.EffectiveFrom,
    };
}
