using System.Globalization;
using Npgsql;
using SkillsHub.Benchmarks.Agreements;
using SkillsHub.Benchmarks.Funding;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Benchmarks.Dashboard;

/// <summary>A partner's dashboard among 100 agreements, 10 000 commitments and 1 000 000 lines of the ledger: all that the portal's page asks of Partnership, as it asks it, until the last answer is there.</summary>
internal static class DashboardReads
{
    private const int Rounds = 300;
    private const int Lines = 1_000_000;

    // For a first look on a busy machine.
    private const string LinesVariable = "FUNDING_LINES";

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        var lines = int.TryParse(Environment.GetEnvironmentVariable(LinesVariable), CultureInfo.InvariantCulture, out var fewer) ? fewer : Lines;
        await using var bench = new PartnershipBench();
        await bench.InitializeAsync();
        await using var database = NpgsqlDataSource.Create(bench.Database.ConnectionString);
        using var staff = bench.ClientOf(TestUser.Staff());
        using var partner = bench.ClientOf(TestUser.Partner(LedgerRows.Funder));
        await LedgerRows.StoreAsync(staff, database, lines, cancellationToken);
        var page = new PartnerDashboard(partner, LedgerRows.Funder);
        for (var round = 0; round < Rounds; round++)
            await page.LoadAsync(cancellationToken);
        foreach (var line in page.Lines())
            Console.WriteLine(line);
    }
}
