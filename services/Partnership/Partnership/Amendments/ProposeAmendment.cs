using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Partnership.Amendments.Changes;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Amendments;

internal static class ProposeAmendment
{
    public static void MapProposeAmendment(this IEndpointRouteBuilder app) => app
        .MapPost("/{number:int}/propose", HandleAsync)
        .WithName("ProposeAmendment")
        .WithSummary("Asks all parties to sign an amendment: the hub's staff any draft, a party its own. Refused while another one on its way changes the same term.");

    private static Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, IfMatch ifMatch, AmendmentChange change, CurrentUser user, CancellationToken cancellationToken) => change.MakeAsync(
            agreementId,
            number,
            ifMatch,
            (amendment, organisation) => amendment.Author == organisation,
            (amendment, around) => amendment.Propose(around.Agreement, around.History, around.Amendments, around.Today) is { } refusal
                ? refusal
                : Result.Of<IntegrationEvent?>(Proposed(amendment, around, user)),
            cancellationToken);

    private static AgreementAmendmentProposed Proposed(Amendment amendment, AmendedAgreement around, CurrentUser user) => new()
    {
        Title = around.Agreement.Title,
        Parties = around.AddresseesOf(amendment),
        Amendment = amendment.Number,
        AmendmentTitle = amendment.Title,
        By = user.IsStaff ? null : user.Organisation,
        EffectiveOn = amendment.EffectiveOn,
        Decision = amendment.Decision,
        // What it adds has no number yet.
        Changed =
        [
            .. amendment.Changes.Touches().Select(touched => touched.Key),
            .. (amendment.Changes.AddCommitments ?? []).Select((_, index) => TermKeys.Added(amendment.Number, index + 1)),
        ],
    };
}
