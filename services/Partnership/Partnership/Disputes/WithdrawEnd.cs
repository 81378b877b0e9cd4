using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Disputes;

internal static class WithdrawEnd
{
    private const string Who = "with a reason: a party its own, the hub's staff any. It stays to be read, and where the dispute stands follows.";

    public static void MapWithdrawEnd(this IEndpointRouteBuilder app)
    {
        app.MapPost("/{number:int}/settlements/{record:int}/withdraw", WithdrawSettlementAsync)
            .WithName("WithdrawSettlement")
            .WithSummary($"Takes back a settlement that was recorded wrongly, {Who}");
        app.MapPost("/{number:int}/referrals/{record:int}/withdraw", WithdrawReferralAsync)
            .WithName("WithdrawReferral")
            .WithSummary($"Takes back a referral to the court that was recorded wrongly, {Who}");
        app.MapPost("/{number:int}/closings/{record:int}/withdraw", WithdrawClosingAsync)
            .WithName("WithdrawClosing")
            .WithSummary($"Takes back an end before the court that was recorded wrongly, or lasts no longer as with an appeal, {Who}");
    }

    private static Task<Results<NoContent, ProblemHttpResult>> WithdrawSettlementAsync(
        Guid agreementId, int number, int record, IfMatch ifMatch, Correction correction, DisputeChange change, CancellationToken cancellationToken) =>
        WithdrawAsync(
            agreementId, number, ifMatch, correction, change,
            (dispute, reason, actor) => dispute.WithdrawSettlement(record, reason, actor).TryGet(out var taken, out var refusal) ? DisputeTold.Withdrawn(dispute, taken) : refusal, cancellationToken);

    private static Task<Results<NoContent, ProblemHttpResult>> WithdrawReferralAsync(
        Guid agreementId, int number, int record, IfMatch ifMatch, Correction correction, DisputeChange change, CancellationToken cancellationToken) =>
        WithdrawAsync(
            agreementId, number, ifMatch, correction, change,
            (dispute, reason, actor) => dispute.WithdrawReferral(record, reason, actor).TryGet(out var taken, out var refusal) ? DisputeTold.Withdrawn(dispute, taken) : refusal, cancellationToken);

    private static Task<Results<NoContent, ProblemHttpResult>> WithdrawClosingAsync(
        Guid agreementId, int number, int record, IfMatch ifMatch, Correction correction, DisputeChange change, CancellationToken cancellationToken) =>
        WithdrawAsync(
            agreementId, number, ifMatch, correction, change,
            (dispute, reason, actor) => dispute.WithdrawClosing(record, reason, actor).TryGet(out var taken, out var refusal) ? DisputeTold.Withdrawn(dispute, taken) : refusal, cancellationToken);

    private static async Task<Results<NoContent, ProblemHttpResult>> WithdrawAsync(
        Guid agreementId, int number, IfMatch ifMatch, Correction correction, DisputeChange change, Func<Dispute, string, DisputeActor, Result<IntegrationEvent>> withdraw, CancellationToken cancellationToken) =>
        correction.Check() is { } invalid
            ? invalid.ToProblem()
            : await change.MakeAsync(agreementId, number, ifMatch, (dispute, around) => withdraw(dispute, correction.Reason.Trim(), change.ActorOf(around)), cancellationToken);
}
