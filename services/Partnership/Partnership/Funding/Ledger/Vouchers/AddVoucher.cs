using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Funding.Ledger.Errors;
using SkillsHub.Partnership.Proofs;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Ledger.Vouchers;

internal static class AddVoucher
{
    public static void MapAddVoucher(this IEndpointRouteBuilder app) => app
        .MapPost("/{id:guid}/vouchers", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("AddExpenseVoucher")
        .WithSummary("Ties a piece that justifies it to an expense, when it is recorded or later: it is read by those who read the expense, and stays.");

    /// <param name="Proof">A resource or a document.</param>
    /// <param name="Id">A UUID version 7 of the client's: the same one sent twice is recorded once.</param>
    internal sealed record Request(Proof Proof, Guid? Id = null);

    private static async Task<Results<Created<VoucherView>, ProblemHttpResult>> HandleAsync(
        Guid agreementId,
        Guid id,
        Request request,
        PartnershipDbContext context,
        AgreementMoments moments,
        LedgerDesk ledger,
        ProofTargets targets,
        CurrentUser user,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (new Check().NewId(request.Id).Voucher(request.Proof).Error is { } invalid)
            return invalid.ToProblem();
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out _, out var unseen))
            return unseen.ToProblem();
        if (!await ledger.ExpensesOf(agreementId).AnyAsync(expense => expense.Id == id, cancellationToken))
            return new ExpenseNotFound().ToProblem();
        var now = clock.GetUtcNow();
        var voucher = new Voucher { Id = request.Id ?? Guid.CreateVersion7(now), ExpenseId = id, Proof = request.Proof.Trimmed(), RecordedBy = user.Name, RecordedAt = now };
        var known = await KnownAsync(context, voucher.Id, cancellationToken);
        if (known is null)
        {
            if (await targets.CheckAsync(agreementId, voucher.Proof, user.RequiredHub, now, cancellationToken) is { } unproved)
                return unproved.ToProblem();
            context.Add(voucher);
            try
            {
                await context.SaveChangesAsync(cancellationToken);
                known = voucher;
            }
            catch (DbUpdateException twice) when (twice.IsUniqueViolation(VoucherMapping.PrimaryKey))
            {
                known = await KnownAsync(context, voucher.Id, cancellationToken);
            }
        }

        return known is not null && (known.ExpenseId, known.Proof) == (id, voucher.Proof)
            ? TypedResults.Created($"{PartnershipExtensions.Prefix}/agreements/{agreementId}/funding/expenses/{id}", VoucherView.Of(known))
            : new VoucherExists().ToProblem();
    }

    private static Task<Voucher?> KnownAsync(PartnershipDbContext context, Guid id, CancellationToken cancellationToken) =>
        context.Vouchers.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken);
}
