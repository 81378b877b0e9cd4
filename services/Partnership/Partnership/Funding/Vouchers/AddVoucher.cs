using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Partnership.Commitments;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Vouchers;

internal static class AddVoucher
{
    public static void MapAddExpenseVoucher(this IEndpointRouteBuilder app) => app
        .MapPost("/{id:guid}/vouchers", ToExpenseAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("AddExpenseVoucher")
        .WithSummary("Ties a piece that justifies it to an expense, when it is recorded or later. Whoever bears a part of the expense reads the whole piece, as one invoice is one piece.");

    public static void MapAddStepVoucher(this IEndpointRouteBuilder app) => app
        .MapPost("/{number:int}/steps/{stepId:guid}/vouchers", ToStepAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("AddGrantStepVoucher")
        .WithSummary("Ties a piece that justifies it to a step of a grant: the request, the decision, the call, the notice of payment. The funder reads it.");

    /// <param name="Proof">A resource or a document.</param>
    /// <param name="Id">A UUID version 7 of the client's: the same one sent twice is recorded once.</param>
    internal sealed record Request(Proof Proof, Guid? Id = null)
    {
        public Invalid? Check() => new Check().NewId(Id).Voucher(Proof).Error;
    }

    private static async Task<Results<Created<VoucherView>, ProblemHttpResult>> ToExpenseAsync(Guid agreementId, Guid id, Request request, VoucherDesk desk, CancellationToken cancellationToken)
    {
        if (request.Check() is { } invalid)
            return invalid.ToProblem();
        return (await desk.ExpenseAsync(agreementId, id, cancellationToken)).TryGet(out var subject, out var absent)
            ? await desk.TieAsync(subject, request, VoucherPlace.OfExpense(agreementId, id), cancellationToken)
            : absent.ToProblem();
    }

    private static async Task<Results<Created<VoucherView>, ProblemHttpResult>> ToStepAsync(
        Guid agreementId, int number, Guid stepId, Request request, VoucherDesk desk, CancellationToken cancellationToken)
    {
        if (request.Check() is { } invalid)
            return invalid.ToProblem();
        return (await desk.StepAsync(agreementId, number, stepId, cancellationToken)).TryGet(out var subject, out var absent)
            ? await desk.TieAsync(subject, request, VoucherPlace.OfGrant(agreementId, number), cancellationToken)
            : absent.ToProblem();
    }
}
