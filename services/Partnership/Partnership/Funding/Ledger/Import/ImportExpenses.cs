using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Funding.Ledger.Errors;
using SkillsHub.Partnership.Funding.Vouchers;
using SkillsHub.Partnership.Proofs;
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
        .WithSummary("Records the expenses of a CSV file, all or none: each line that breaks a rule is named with its column, its value and the rule. An invoice that is recorded already is one of them, unless confirmDuplicates says that it is another.");

    private static async Task<Results<Created<ImportedExpenses>, ProblemHttpResult>> HandleAsync(
        Guid agreementId,
        bool? confirmDuplicates,
        IdempotencyKey key,
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
            var now = clock.GetUtcNow();
            var drafts = requests.ConvertAll(entry => (entry.Row, Draft: entry.Expense.Draft(user, now), entry.Expense));
            if (confirmDuplicates != true)
                refused.AddRange(await DuplicatesAsync(drafts.ConvertAll(entry => (entry.Row, entry.Draft)), agreementId, ledger, cancellationToken));
            var grants = await ledger.LockGrantsAsync(agreementId, drafts.SelectMany(entry => entry.Draft.Allocations).Select(part => part.Grant), cancellationToken);
            var recorded = new List<(Expense Expense, Voucher? Voucher)>(drafts.Count);
            foreach (var (row, draft, request) in drafts)
            {
                if (request.Proof is { } proof && await targets.CheckAsync(agreementId, proof, user.RequiredHub, now, cancellationToken) is { } unproved)
                    refused.Add(row.Refuse(unproved));
                if (Expense.Record(draft, user.RequiredHub, agreementId, of, grants).TryGet(out var expense, out var refusal))
                    recorded.Add((expense, request.VoucherOf(expense)));
                else
                    refused.Add(row.Refuse(refusal));
            }

            if (refused.Count > 0)
                return new LedgerRefused([.. refused.OrderBy(line => line.Line)]).ToProblem();
            foreach (var (expense, voucher) in recorded)
                ledger.Keep(expense, voucher, outbox, grants);
            await context.SaveChangesAsync(cancellationToken);
            return TypedResults.Created($"{PartnershipExtensions.Prefix}/agreements/{agreementId}/funding/expenses", new ImportedExpenses(recorded.Count, recorded.Sum(one => one.Expense.Amount)));
        }
    }

    private static async Task<IReadOnlyList<RefusedLine>> DuplicatesAsync(
        IReadOnlyList<(LedgerRow Row, ExpenseDraft Draft)> lines, Guid agreementId, LedgerDesk ledger, CancellationToken cancellationToken)
    {
        var invoices = lines.Select(line => (line.Row, Mark: InvoiceMark.Of(line.Draft))).Where(line => line.Mark is not null).ToLookup(line => line.Mark!, line => line.Row);
        var recorded = await ledger.RecordedAsync(agreementId, [.. invoices.Select(invoice => invoice.Key)], cancellationToken);
        return
        [
            .. invoices.Where(invoice => recorded.ContainsKey(invoice.Key)).SelectMany(invoice => invoice.Select(row => row.Refuse(new RecordedAlready(recorded[invoice.Key])))),
            .. invoices.Where(invoice => !recorded.ContainsKey(invoice.Key)).SelectMany(invoice => invoice.Skip(1).Select(row => row.Refuse(new TwiceInFile(invoice.First().Line)))),
        ];
    }
}

/// <param name="Imported">How many expenses were recorded.</param>
/// <param name="Amount">EUR in all.</param>
internal sealed record ImportedExpenses(int Imported, decimal Amount);
