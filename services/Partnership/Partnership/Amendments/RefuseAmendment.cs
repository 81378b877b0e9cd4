using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Amendments;

internal static class RefuseAmendment
{
    private const int MaxReason = 1_000;

    public static void MapRefuseAmendment(this IEndpointRouteBuilder app) => app
        .MapPost("/{number:int}/refuse", HandleAsync)
        .WithName("RefuseAmendment")
        .WithSummary("Says that a party does not agree to a proposed amendment, with its reason: the hub's staff for any party, a partner for itself. It comes to nothing, and stays to be read.");

    /// <param name="Party">Slug of the party that refuses.</param>
    /// <param name="Reason">Why, in words for the parties.</param>
    internal sealed record Request(string Party, string Reason);

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, IfMatch ifMatch, Request request, AmendmentChange change, CurrentUser user, CancellationToken cancellationToken)
    {
        if (new Check().Text(request.Party, "party", 200).Text(request.Reason, "reason", MaxReason).Error is { } invalid)
            return invalid.ToProblem();
        var ending = new AmendmentEnding { Reason = request.Reason.Trim(), Party = request.Party, EndedBy = user.Name, EndedAt = change.Now };
        return await change.MakeAsync(
            agreementId,
            number,
            ifMatch,
            (_, organisation) => request.Party == organisation,
            (amendment, around) => amendment.Refuse(ending) is { } refusal ? refusal : Result.Of<IntegrationEvent?>(new AgreementAmendmentRefused
            {
                Title = around.Agreement.Title,
                Parties = around.AddresseesOf(amendment),
                Amendment = number,
                Party = request.Party,
                Reason = ending.Reason,
            }),
            cancellationToken);
    }
}
