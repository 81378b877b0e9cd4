using System.Globalization;
using CsvHelper;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding.Ledger.Import;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Ledger.Export;

internal static class ExportExpenses
{
    // Written while it is read: the ledger is never whole in memory.
    private const int BatchSize = 1_000;

    private static readonly string[] Headings =
    [
        LedgerColumns.Date, LedgerColumns.Amount, LedgerColumns.Supplier, LedgerColumns.Label, LedgerColumns.Invoice, LedgerColumns.Family, LedgerColumns.Nature, LedgerColumns.Funding,
        "part", "motif d'annulation", "saisi par", "identifiant", "annule", "annulee par", LedgerColumns.Voucher,
    ];

    public static void MapExportExpenses(this IEndpointRouteBuilder app) => app
        .MapGet("/export", HandleAsync)
        .Produces<Stream>(StatusCodes.Status200OK, "text/csv")
        .WithName("ExportExpenses")
        .WithSummary("Writes the ledger, as the caller may see it, as a CSV file for spreadsheets, latest day first; families and natures in French words, as the import reads them.");

    private static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> HandleAsync(
        Guid agreementId, [AsParameters] ExpenseFilter filter, AgreementMoments moments, LedgerDesk ledger, CancellationToken cancellationToken)
    {
        if (filter.Check() is { } invalid)
            return invalid.ToProblem();
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out var moment, out var unseen))
            return unseen.ToProblem();
        var expenses = ledger.ExpensesOf(agreementId, filter, moment);
        var parts = ledger.PartsOf(filter, moment);
        return TypedResults.Stream(stream => WriteAsync(expenses, parts, ledger, stream, cancellationToken), "text/csv; charset=utf-8", "depenses.csv");
    }

    private static async Task WriteAsync(IQueryable<Expense> expenses, PartsShown parts, LedgerDesk ledger, Stream stream, CancellationToken cancellationToken)
    {
        await using var writer = CsvFile.WriterOf(stream);
        await using var csv = CsvFile.To(writer, ";");
        await csv.Fields(Headings).NextRecordAsync();
        LedgerPlace? after = null;
        List<Expense> batch;
        do
        {
            batch = await LedgerPlace.After(expenses, after).Take(BatchSize).ToListAsync(cancellationToken);
            foreach (var view in await ledger.ViewsAsync(batch, parts, cancellationToken))
                await Line(csv, view).NextRecordAsync();
            await writer.FlushAsync(cancellationToken);
            after = batch.Count > 0 ? new LedgerPlace(batch[^1].SpentOn, batch[^1].Id) : null;
        }
        while (batch.Count == BatchSize);
    }

    private static CsvWriter Line(CsvWriter csv, ExpenseView view) => csv
        .Field(view.SpentOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        .Field(view.Amount is { } amount ? LedgerWords.Of(amount) : null)
        .Text(view.Supplier)
        .Text(view.Label)
        .Text(view.Invoice)
        .Field(LedgerWords.Of(view.Family))
        .Field(view.Nature == FundingNature.Investment ? "investissement" : "fonctionnement")
        .Field(string.Join('|', view.Allocations.Select(part => $"{(part.Grant is { } grant ? grant.ToString(CultureInfo.InvariantCulture) : LedgerColumns.OwnMeans)}:{LedgerWords.Of(part.Amount)}")))
        .Field(LedgerWords.Of(view.Share))
        .Text(view.Reason)
        .Text(view.RecordedBy)
        .Field(view.Id.ToString())
        .Field(view.Reverses?.ToString())
        .Field(view.ReversedBy?.ToString())
        .Text(string.Join(" | ", view.Vouchers.Where(voucher => voucher.Withdrawal is null).Select(voucher => voucher.Proof.Reference)));
}
