using System.Globalization;
using Npgsql;
using SkillsHub.Benchmarks.Agreements;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Benchmarks.Funding;

/// <summary>A funder's yearly statement, and the first page of its ledger and of the staff's, with 1 000 000 lines, beside the same rows by bare Npgsql.</summary>
internal static class FundingReads
{
    private const int Rounds = 300;
    private const int Lines = 1_000_000;

    // For a first look on a busy machine.
    private const string LinesVariable = "FUNDING_LINES";

    private static readonly (string Name, bool AsFunder, string Path, string[] Sql)[] Reads =
    [
        (
            "yearly statement",
            AsFunder: true,
            "statement?fiscalYear=2&limit=50",
            [
                $"select number, asked, granted, called, paid, spent from funding_grant where agreement_id = $1 and funder = '{LedgerRows.Funder}' and fiscal_year = 2",
                $"select family, sum(amount) from ledger_allocation where agreement_id = $1 and funder = '{LedgerRows.Funder}' and fiscal_year = 2 group by family",
                $"""
                select e.*, a.* from (select distinct spent_on, expense_id from ledger_allocation where agreement_id = $1 and funder = '{LedgerRows.Funder}' and fiscal_year = 2
                  order by spent_on desc, expense_id desc limit 51) page
                join ledger_expense e on e.id = page.expense_id join ledger_allocation a on a.expense_id = e.id order by e.spent_on desc, e.id desc
                """,
            ]),
        (
            "ledger page of 50, a funder's",
            AsFunder: true,
            "expenses?limit=50",
            [
                $"""
                select e.*, a.* from (select * from ledger_expense x where agreement_id = $1
                  and exists (select 1 from ledger_allocation p where p.expense_id = x.id and p.funder = '{LedgerRows.Funder}') order by spent_on desc, id desc limit 51) e
                join ledger_allocation a on a.expense_id = e.id order by e.spent_on desc, e.id desc
                """,
            ]),
        (
            "ledger page of 50, the staff's",
            AsFunder: false,
            "expenses?limit=50",
            [
                """
                select e.*, a.* from (select * from ledger_expense where agreement_id = $1 order by spent_on desc, id desc limit 51) e
                join ledger_allocation a on a.expense_id = e.id order by e.spent_on desc, e.id desc
                """,
            ]),
    ];

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        var lines = int.TryParse(Environment.GetEnvironmentVariable(LinesVariable), CultureInfo.InvariantCulture, out var fewer) ? fewer : Lines;
        await using var bench = new PartnershipBench();
        await bench.InitializeAsync();
        await using var database = NpgsqlDataSource.Create(bench.Database.ConnectionString);
        using var staff = bench.ClientOf(TestUser.Staff());
        using var funder = bench.ClientOf(TestUser.Partner(LedgerRows.Funder));
        var agreements = await LedgerRows.StoreAsync(staff, database, lines, cancellationToken);
        foreach (var (name, asFunder, path, sql) in Reads)
        {
            var times = new ReadTimes();
            for (var round = 0; round < Rounds; round++)
            {
                var agreement = agreements[round % agreements.Count];
                var address = new Uri($"/api/partnership/agreements/{agreement}/funding/{path}", UriKind.Relative);
                await times.MeasureAsync(() => (asFunder ? funder : staff).GetByteArrayAsync(address, cancellationToken), () => ReadAsync(database, sql, agreement, cancellationToken));
            }

            Console.WriteLine($"{name}, {lines} lines, request to answer: {times.Line("150 ms")}");
        }
    }

    private static Task<int> ReadAsync(NpgsqlDataSource database, string[] statements, Guid agreement, CancellationToken cancellationToken) =>
        ReadTimes.ReadAsync(database, statements.Select(sql => new NpgsqlBatchCommand(sql) { Parameters = { new() { Value = agreement } } }), cancellationToken);
}
