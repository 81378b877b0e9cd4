using System.Diagnostics;
using Npgsql;

namespace SkillsHub.Benchmarks;

/// <summary>How long one read takes by the service, and the same rows by bare Npgsql, round after round.</summary>
internal sealed class ReadTimes
{
    private readonly List<double> served = [];
    private readonly List<double> bare = [];

    /// <summary>Takes the time of both, one after the other.</summary>
    public async Task MeasureAsync<T>(Func<Task<T>> serveAsync, Func<Task<int>> readAsync)
    {
        served.Add(await TimeAsync(serveAsync));
        bare.Add(await TimeAsync(readAsync));
    }

    /// <param name="goal">What the 95th percentile is held against.</param>
    /// <param name="floor">What the bare reads are.</param>
    public string Line(string goal, string floor = "bare Npgsql") =>
        $"p50 {At(served, 50):F1} ms, p95 {At(served, 95):F1} ms (goal {goal}); {floor} p50 {At(bare, 50):F1} ms, p95 {At(bare, 95):F1} ms; ratio {At(served, 50) / At(bare, 50):F1}";

    /// <summary>Reads the rows of several statements in one round trip.</summary>
    /// <returns>How many there were.</returns>
    public static async Task<int> ReadAsync(NpgsqlDataSource database, IEnumerable<NpgsqlBatchCommand> statements, CancellationToken cancellationToken)
    {
        var count = 0;
        await using var batch = database.CreateBatch();
        foreach (var statement in statements)
            batch.BatchCommands.Add(statement);
        await using var rows = await batch.ExecuteReaderAsync(cancellationToken);
        do
        {
            for (var row = new object[rows.FieldCount]; await rows.ReadAsync(cancellationToken); count++)
                rows.GetValues(row);
        }
        while (await rows.NextResultAsync(cancellationToken));
        return count;
    }

    private static async Task<double> TimeAsync<T>(Func<Task<T>> readAsync)
    {
        var watch = Stopwatch.StartNew();
        await readAsync();
        return watch.Elapsed.TotalMilliseconds;
    }

    // The first rounds find cold code and an empty pool.
    private static double At(List<double> times, int percent) => times.Skip(times.Count / 10).Order().ElementAt((times.Count * 9 / 10 * percent / 100) - 1);
}
