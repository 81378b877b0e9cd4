using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Amendments;
using SkillsHub.Partnership.Amendments.Changes;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Commitments;

internal static class SetCommitmentAside
{
    public static void MapSetCommitmentAside(this IEndpointRouteBuilder app) => app
        .MapPost("/{number:int}/set-aside", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("SetCommitmentAside")
        .WithSummary("Takes a line out of the count, with a reason: it is no promise, or stands in the register twice. It stays to be read.");

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, IfMatch ifMatch, Correction correction, PartnershipDbContext context, CommitmentChange change, CurrentUser user, CancellationToken cancellationToken)
    {
        if (correction.Check() is { } invalid)
            return invalid.ToProblem();
        var aside = new SettingAside { Reason = correction.Reason.Trim(), SetAsideBy = user.Name, SetAsideAt = change.Now };
        var crossing = await context.FindCrossingAsync(agreementId, TermKeys.Commitment(number), "number", cancellationToken);
        return await change.MakeAsync(agreementId, number, ifMatch, (commitment, moment) => crossing is not null ? crossing : SetAside(commitment, moment, aside), cancellationToken);
    }

    private static Result<IntegrationEvent?> SetAside(Commitment commitment, AgreementMoment moment, SettingAside aside)
    {
        if (commitment.SetAside(aside) is { } refusal)
            return refusal;
        return new CommitmentSetAside
        {
            AgreementId = commitment.AgreementId,
            Parties = moment.Parties,
            Number = commitment.Number,
            Party = commitment.Party,
            Reason = aside.Reason,
        };
    }
}
