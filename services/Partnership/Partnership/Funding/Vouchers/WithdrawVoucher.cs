using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Vouchers;

internal static class WithdrawVoucher
{
    public static void MapWithdrawExpenseVoucher(this IEndpointRouteBuilder app) => app
        .MapPost("/{id:guid}/vouchers/{voucherId:guid}/withdraw", OfExpenseAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("WithdrawExpenseVoucher")
        .WithSummary("Takes back a piece that was tied to an expense in error, with a reason: both stay to be read.");

    public static void MapWithdrawStepVoucher(this IEndpointRouteBuilder app) => app
        .MapPost("/{number:int}/steps/{stepId:guid}/vouchers/{voucherId:guid}/withdraw", OfStepAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("WithdrawGrantStepVoucher")
        .WithSummary("Takes back a piece that was tied to a step of a grant in error, with a reason: both stay to be read.");

    private static async Task<Results<Created<VoucherView>, ProblemHttpResult>> OfExpenseAsync(
        Guid agreementId, Guid id, Guid voucherId, Correction correction, VoucherDesk desk, CancellationToken cancellationToken)
    {
        if (correction.Check() is { } invalid)
            return invalid.ToProblem();
        return (await desk.ExpenseAsync(agreementId, id, cancellationToken)).TryGet(out var subject, out var absent)
            ? await desk.WithdrawAsync(subject, voucherId, correction.Reason.Trim(), VoucherPlace.OfExpense(agreementId, id), cancellationToken)
            : absent.ToProblem();
    }

    private static async Task<Results<Created<VoucherView>, ProblemHttpResult>> OfStepAsync(
        Guid agreementId, int number, Guid stepId, Guid voucherId, Correction correction, VoucherDesk desk, CancellationToken cancellationToken)
    {
        if (correction.Check() is { } invalid)
            return invalid.ToProblem();
        return (await desk.StepAsync(agreementId, number, stepId, cancellationToken)).TryGet(out var subject, out var absent)
            ? await desk.WithdrawAsync(subject, voucherId, correction.Reason.Trim(), VoucherPlace.OfGrant(agreementId, number), cancellationToken)
            : absent.ToProblem();
    }
}
