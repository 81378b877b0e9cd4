using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Funding.Ledger.Errors;
using SkillsHub.Partnership.Funding.Vouchers;
using SkillsHub.Partnership.Proofs;
using SkillsHub.Persistence.Idempotency;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Ledger;

internal static class RecordExpense
{
    public static void MapRecordExpense(this IEndpointRouteBuilder app) => app
        .MapPost("/", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("RecordExpense")
        .WithSummary("Records an expense and who bears it, never more than a grant was paid. With the same Idempotency-Key it is recorded once.");

    private static async Task<Results<Created<ExpenseView>, ProblemHttpResult>> HandleAsync(
        Guid agreementId,
        IdempotencyKey key,
        ExpenseRequest request,
        PartnershipDbContext context,
        AgreementMoments moments,
        LedgerDesk ledger,
        ProofTargets targets,
        IOutbox outbox,
        CurrentUser user,
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if (request.Check() is { } invalid)
            return invalid.ToProblem();
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out var moment, out var unseen))
            return unseen.ToProblem();
        return await context.OnceAsync(key, http, () => RecordAsync(moment), cancellationToken);

        async Task<Results<Created<ExpenseView>, ProblemHttpResult>> RecordAsync(AgreementMoment of)
        {
            var draft = request.Draft(user, clock.GetUtcNow());
            var recorded = await ledger.RecordedAsync(agreementId, InvoiceMark.Of(draft) is { } mark ? [mark] : [], cancellationToken);
            var grants = await ledger.LockGrantsAsync(agreementId, request.Allocations.Select(part => part.Grant), cancellationToken);
            if (!Expense.Record(draft, user.RequiredHub, agreementId, of, grants).TryGet(out var expense, out var refusal))
                return refusal.ToProblem();
            if (!request.ConfirmDuplicate && recorded.Count > 0)
                return new RecordedAlready(recorded.Values.First()).ToProblem();
            if (request.Proof is { } proof && await targets.CheckAsync(agreementId, proof, user.RequiredHub, expense.RecordedAt, cancellationToken) is { } unproved)
                return unproved.ToProblem();
            var voucher = request.VoucherOf(expense);
            ledger.Keep(expense, voucher, outbox, grants);
            await context.SaveChangesAsync(cancellationToken);
            return TypedResults.Created($"{PartnershipExtensions.Prefix}/agreements/{agreementId}/funding/expenses/{expense.Id}", ExpenseView.Of(expense, reversedBy: null, PartsShown.All(of)) with { Vouchers = voucher is null ? [] : [VoucherView.Of(voucher)] });
        }
    }
}
