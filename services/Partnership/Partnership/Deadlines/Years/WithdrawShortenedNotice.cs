using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Deadlines.Years;

internal static class WithdrawShortenedNotice
{
    public static void MapWithdrawShortenedNotice(this IEndpointRouteBuilder app) => app
        .MapPost("/force-majeure/{agreedOn}/withdraw", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("WithdrawShortenedNotice")
        .WithSummary("Takes back a shorter notice of termination that was recorded and never agreed, with a reason: it stays to be read, and never held.");

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, DateOnly agreedOn, IfMatch ifMatch, Correction correction, TerminationNoticeChange change, CurrentUser user, CancellationToken cancellationToken)
    {
        if (correction.Check() is { } invalid)
            return invalid.ToProblem();
        var withdrawal = new ShortenedNoticeWithdrawal(correction.Reason.Trim(), user.Name, change.Now);
        return await change.MakeAsync(
            agreementId,
            ifMatch,
            (agreement, _) => agreement.WithdrawShortenedNotice(agreedOn, withdrawal) is { } refusal
                ? refusal
                : Result.Of<IntegrationEvent?>(TerminationNoticeChange.From(agreement, agreedOn) with { Reason = withdrawal.Reason }),
            cancellationToken);
    }
}
