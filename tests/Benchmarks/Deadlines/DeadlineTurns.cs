using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SkillsHub.Benchmarks.Agreements;
using SkillsHub.Partnership.Deadlines.Telling;

namespace SkillsHub.Benchmarks.Deadlines;

/// <summary>Turns of the watch over a hundred agreements: each with a fact recorded in every one since the turn before, so that all their deadlines are recomputed, or with none.</summary>
internal static class DeadlineTurns
{
    private const int Rounds = 22;
    private const int Cold = 2;

    public static async Task RunAsync(PartnershipBench bench, NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var parts = new PartnershipParts(bench);
        using var watch = ActivatorUtilities.CreateInstance<DeadlineWatch>(parts.Services);
        var (first, all, none) = (await TimeAsync(watch, cancellationToken), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            // As far as deadlines know, each agreement has changed.
            await using var change = database.CreateCommand("update agreement set hub = hub");
            await change.ExecuteNonQueryAsync(cancellationToken);
            all.Add(await TimeAsync(watch, cancellationToken));
            none.Add(await TimeAsync(watch, cancellationToken));
        }

        await using var count = database.CreateCommand("select count(*) from deadline_mark");
        Console.WriteLine($"watch, {AgreementRows.Agreements} agreements, {await count.ExecuteScalarAsync(cancellationToken)} deadlines told: first turn, with all that is told, {first:F0} ms");
        Print("all recomputed", all);
        Print("nothing changed", none);
    }

    private static async Task<double> TimeAsync(DeadlineWatch watch, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        await watch.TakeTurnAsync(cancellationToken);
        return clock.Elapsed.TotalMilliseconds;
    }

    private static void Print(string what, List<double> times)
    {
        var warm = times.Skip(Cold).Order().ToList();
        Console.WriteLine($"watch, a turn, {what}: p50 {warm[warm.Count / 2]:F0} ms, p95 {warm[warm.Count * 95 / 100]:F0} ms (goal 1 s)");
    }
}
