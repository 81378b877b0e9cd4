using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Persistence.Idempotency;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Ledger.Import;

internal static class ImportExpenses
{
    public static void MapImportExpenses(this IEndpointRouteBuilder app) => app
        .MapPost("/import", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .Accepts<Stream>("text/csv", "multipart/form-data", "application/octet-stream", "application/vnd.ms-excel")
        .WithName("ImportExpenses")
        .WithSummary("Records the expenses of a CSV file, all or none: each line that breaks a rule is named with its column, its value and the rule.");

    private static async Task<Results<Created<ImportedExpenses>, ProblemHttpResult>> HandleAsync(
        Guid agreementId,
        IdempotencyKey key,
        PartnershipDbContext context,
        AgreementMoments moments,
        LedgerDesk ledger,
        CurrentUser user,
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out var moment, out var unseen))
            return unseen.ToProblem();
        if (await IncomingFile.FromAsync(http.Request, cancellationToken) is not { } file)
            return new LedgerFileMissing().ToProblem();
        var bytes = await file.ReadAsync(LedgerFile.MaximumBytes, cancellationToken);
        if (!LedgerFile.Read(bytes).TryGet(out var rows, out var unreadable))
            return unreadable.ToProblem();
        return await context.OnceAsync(key.For(bytes.Span), http, () => RecordAsync(moment, rows), cancellationToken);

        async Task<Results<Created<ImportedExpenses>, ProblemHttpResult>> RecordAsync(AgreementMoment of, IReadOnlyList<LedgerRow> lines)
        {
            var read = lines.Select(row => (Row: row, Line: row.Read())).ToList();
            var refused = read.SelectMany(entry => entry.Line.Refused).ToList();
            var requests = read.Where(entry => entry.Line.Expense is not null).Select(entry => (entry.Row, Expense: entry.Line.Expense!)).ToList();
            var grants = await ledger.LockGrantsAsync(agreementId, requests.SelectMany(entry => entry.Expense.Allocations).Select(part => part.Grant), cancellationToken);
            var now = clock.GetUtcNow();
            var expenses = new List<Expense>(requests.Count);
            foreach (var (row, request) in requests)
            {
                if (Expense.Record(request.Draft(user, now), user.RequiredHub, agreementId, of, grants).TryGet(out var expense, out var refusal))
                    expenses.Add(expense);
                else
                    refused.Add(row.Refuse(refusal));
            }

            if (refused.Count > 0)
                return new LedgerRefused([.. refused.OrderBy(line => line.Line)]).ToProblem();
            context.AddRange(expenses);
            await context.SaveChangesAsync(cancellationToken);
            return TypedResults.Created($"{PartnershipExtensions.Prefix}/agreements/{agreementId}/funding/expenses", new ImportedExpenses(expenses.Count, expenses.Sum(expense => expense.Amount)));
        }
    }
}

/// <param name="Imported">How many expenses were recorded.</param>
/// <param name="Amount">EUR in all.</param>
internal sealed record ImportedExpenses(int Imported, decimal Amount);
