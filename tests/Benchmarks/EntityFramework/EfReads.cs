using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SkillsHub.Benchmarks.Agreements;
using SkillsHub.Benchmarks.Funding;
using SkillsHub.Partnership;
using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Funding;
using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Partnership.Funding.Ledger;
using SkillsHub.Partnership.Funding.Statements;
using SkillsHub.Testing.Identity;
using SkillsHub.Web;

namespace SkillsHub.Benchmarks.EntityFramework;

/// <summary>The three hottest reads as the endpoints read them by EF, in this process and without HTTP, beside the same SQL by bare Npgsql on the same connections, every row of which is read whole.</summary>
internal static class EfReads
{
    private const int Rounds = 300;
    private const int Lines = 1_000_000;
    private const int Page = 50;

    // For a first look on a busy machine.
    private const string LinesVariable = "FUNDING_LINES";

    private static readonly FiscalCalendar Calendar = new(null);
    private static readonly CurrentUser Staff = new(new(new ClaimsIdentity([new("hub", TestUser.DefaultHub), new("role", Roles.Staff)], "bench", "name", "role")));

    private static readonly (string Name, Func<PartnershipDbContext, Guid, CancellationToken, Task> ReadAsync)[] Reads =
    [
        ("register, page of 50", (context, agreement, cancellationToken) =>
            ListCommitments.ByDueDay(context.Commitments.AsNoTracking().Where(line => line.AgreementId == agreement), null).Take(Page + 1).ToListAsync(cancellationToken)),
        ("ledger, page of 50", (context, agreement, cancellationToken) =>
            LedgerPlace.After(new LedgerDesk(context, new FundingDesk(context, Staff)).ExpensesOf(agreement).AsNoTracking(), null).Take(Page + 1).ToListAsync(cancellationToken)),
        ("yearly statement, families and page of 50", StatementAsync),
    ];

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        var lines = int.TryParse(Environment.GetEnvironmentVariable(LinesVariable), CultureInfo.InvariantCulture, out var fewer) ? fewer : Lines;
        await using var bench = new PartnershipBench();
        await bench.InitializeAsync();
        await using var parts = new PartnershipParts(bench);
        await using var rows = NpgsqlDataSource.Create(bench.Database.ConnectionString);
        using var staff = bench.ClientOf(TestUser.Staff());
        var agreements = await LedgerRows.StoreAsync(staff, rows, lines, cancellationToken);
        // The service's own: as many connections, with statements prepared as there.
        var database = parts.Services.GetRequiredService<NpgsqlDataSource>();
        foreach (var (name, readAsync) in Reads)
        {
            var times = new ReadTimes();
            for (var round = 0; round < Rounds; round++)
            {
                var agreement = agreements[round % agreements.Count];
                var queries = await parts.Commands.NoteAsync(() => InScopeAsync(parts, context => readAsync(context, agreement, cancellationToken)));
                await times.MeasureAsync(
                    () => InScopeAsync(parts, context => readAsync(context, agreement, cancellationToken)),
                    async () =>
                    {
                        var count = 0;
                        foreach (var query in queries)
                            count += await query.ReadAsync(database, cancellationToken);
                        return count;
                    });
            }

            Console.WriteLine($"EF in process, {name}: {times.Line("ratio to bare Npgsql", "the same SQL by Npgsql:")}");
        }
    }

    private static async Task StatementAsync(PartnershipDbContext context, Guid agreement, CancellationToken cancellationToken)
    {
        var reader = new StatementReader(context);
        await reader.FamiliesAsync(agreement, LedgerRows.Funder, [2], cancellationToken);
        await reader.ExpensesAsync(agreement, new PartsShown(LedgerRows.Funder, OwnMeans: false, [2], Calendar), after: null, Page, new DefaultHttpContext(), cancellationToken);
    }

    private static async Task<bool> InScopeAsync(PartnershipParts parts, Func<PartnershipDbContext, Task> readAsync)
    {
        await using var scope = parts.Services.CreateAsyncScope();
        await readAsync(scope.ServiceProvider.GetRequiredService<PartnershipDbContext>());
        return true;
    }
}
