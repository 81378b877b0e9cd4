using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Funding.Ledger.Errors;
using SkillsHub.Partnership.Funding.Vouchers;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Ledger;

internal static class ReadExpenses
{
    public static void MapReadExpenses(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", ListAsync)
            .WithName("ListExpenses")
            .WithSummary("Lists the analytic ledger, latest day first: to the hub's staff all of it, to a funder its own part of what it bears.");
        app.MapGet("/{id:guid}", GetAsync)
            .WithName("GetExpense")
            .WithSummary("Reads one expense with those who bear it.");
    }

    private static async Task<Results<Ok<Page<ExpenseView>>, ProblemHttpResult>> ListAsync(
        Guid agreementId,
        [AsParameters] ExpenseFilter filter,
        [AsParameters] PageRequest page,
        AgreementMoments moments,
        LedgerDesk ledger,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        LedgerPlace? after = null;
        AmountPlace? larger = null;
        if ((filter.Check() ?? (filter.IsByAmount ? page.TryRead(out larger) : page.TryRead(out after))) is { } invalid)
            return invalid.ToProblem();
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out var moment, out var unseen))
            return unseen.ToProblem();
        var asked = ledger.ExpensesOf(agreementId, filter, moment);
        var parts = ledger.PartsOf(filter, moment);
        var rows = await (filter.IsByAmount ? AmountPlace.After(asked, larger, parts) : LedgerPlace.After(asked, after)).Take(page.Size + 1).ToListAsync(cancellationToken);
        var views = await ledger.ViewsAsync(rows, parts, cancellationToken);
        return TypedResults.Ok(filter.IsByAmount ? Page.Of(views, page.Size, AmountPlace.Of, http) : Page.Of(views, page.Size, row => new LedgerPlace(row.SpentOn, row.Id), http));
    }

    private static async Task<Results<Ok<ExpenseView>, ProblemHttpResult>> GetAsync(
        Guid agreementId, Guid id, AgreementMoments moments, LedgerDesk ledger, VoucherDesk vouchers, CancellationToken cancellationToken)
    {
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out var moment, out var unseen))
            return unseen.ToProblem();
        var expense = await ledger.ExpensesOf(agreementId).AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken);
        if (expense is null)
            return new ExpenseNotFound().ToProblem();
        var view = (await ledger.ViewsAsync([expense], ledger.PartsOf(moment), cancellationToken))[0];
        return TypedResults.Ok(view with { Vouchers = await vouchers.WithStandingAsync(expense.Hub, view.Vouchers, cancellationToken) });
    }
}
