using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Deadlines.Notices;

internal static class WithdrawNotice
{
    public static void MapWithdrawNotice(this IEndpointRouteBuilder app) => app
        .MapPost("/{id:guid}/withdraw", HandleAsync)
        .WithName("WithdrawNotice")
        .WithSummary("Takes back a letter that was recorded, with a reason: it stays to be read, and counts no longer.");

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, Guid id, IfMatch ifMatch, Correction correction, NoticeChange change, CurrentUser user, CancellationToken cancellationToken)
    {
        if (correction.Check() is { } invalid)
            return invalid.ToProblem();
        var withdrawal = new NoticeWithdrawal { Reason = correction.Reason.Trim(), WithdrawnBy = user.Name, WithdrawnAt = change.Now };
        var by = user.IsStaff ? null : user.Organisation;
        return await change.MakeAsync(
            agreementId,
            id,
            ifMatch,
            (letter, organisation) => letter.Sender == organisation,
            (letter, moment) => letter.Withdraw(withdrawal) is { } refusal ? refusal : Result.Of<IReadOnlyList<IntegrationEvent>?>(Withdrawn(letter, moment, by)),
            cancellationToken);
    }

    private static IReadOnlyList<IntegrationEvent> Withdrawn(NoticeLetter letter, AgreementMoment moment, string? by) => [.. letter.Recipients.OrderBy(recipient => recipient.Party, StringComparer.Ordinal).Select(recipient => new NoticeWithdrawn
    {
        AgreementId = letter.AgreementId,
        Parties = moment.Parties,
        Purpose = letter.Purpose,
        From = letter.Sender,
        To = [recipient.Party],
        Number = letter.NumberTo(recipient),
        By = by,
        Reason = letter.Withdrawal!.Reason,
    })];
}
