using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Funding.Ledger.Errors;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Ledger;

internal static class ReverseExpense
{
    public static void MapReverseExpense(this IEndpointRouteBuilder app) => app
        .MapPost("/{id:guid}/reverse", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("ReverseExpense")
        .WithSummary("Takes an expense back by a new line of the same amounts below zero, with a reason: nothing in the ledger is changed or deleted.");

    private static async Task<Results<Created<ExpenseView>, ProblemHttpResult>> HandleAsync(
        Guid agreementId,
        Guid id,
        Correction correction,
        PartnershipDbContext context,
        AgreementMoments moments,
        LedgerDesk ledger,
        IOutbox outbox,
        CurrentUser user,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (correction.Check() is { } invalid)
            return invalid.ToProblem();
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out var moment, out var unseen))
            return unseen.ToProblem();
        var expense = await ledger.ExpensesOf(agreementId).AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken);
        if (Refusal(expense) is { } refusal)
            return refusal.ToProblem();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var grants = await ledger.LockGrantsAsync(agreementId, expense!.Allocations.Select(part => part.Grant), cancellationToken);
        var now = clock.GetUtcNow();
        var reversal = expense.Reverse(Guid.CreateVersion7(now), correction.Reason.Trim(), user.Name, now, grants);
        context.Add(reversal);
        outbox.TellReversed(reversal, grants);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException twice) when (twice.IsUniqueViolation(LedgerMapping.ReversalIndex))
        {
            return new ReversedAlready().ToProblem();
        }

        await transaction.CommitAsync(cancellationToken);
        return TypedResults.Created($"{PartnershipExtensions.Prefix}/agreements/{agreementId}/funding/expenses/{reversal.Id}", ExpenseView.Of(reversal, reversedBy: null, PartsShown.All(moment)));
    }

    private static Error? Refusal(Expense? expense) => expense switch
    {
        null => new ExpenseNotFound(),
        { Reverses: not null } => new IsReversal(),
        _ => null,
    };
}
