using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Npgsql;
using SkillsHub.Benchmarks.Agreements;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Benchmarks.Deadlines;

/// <summary>The deadlines of a hundred agreements of seven parties with a hundred commitments each: computed, and written as one partner's calendar or as what is next.</summary>
internal static class DeadlineReads
{
    private const int Rounds = 20;
    private const string Party = "commune-de-valcendre";

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var bench = new PartnershipBench();
        await bench.InitializeAsync();
        using var staff = bench.ClientOf(TestUser.Staff());
        using var partner = bench.ClientOf(TestUser.Partner(Party));
        await using var database = NpgsqlDataSource.Create(bench.Database.ConnectionString);
        await AgreementRows.StoreAsync(staff, database, cancellationToken);
        await DeadlineTurns.RunAsync(bench, database, cancellationToken);
        using var made = await partner.PostAsync(new Uri("/api/partnership/calendar-links", UriKind.Relative), JsonContent.Create(new { name = "Mesure" }), cancellationToken);
        var link = await made.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        var path = link.GetProperty("path").GetString()!;
        await MeasureAsync("calendar", partner, path, "BEGIN:VEVENT", cancellationToken);
        await MeasureAsync("what is next, partner", partner, "/api/partnership/deadlines/due?limit=100", "\"preparationDate\"", cancellationToken);
        await MeasureAsync("what is next, staff", staff, "/api/partnership/deadlines/due?limit=100", "\"preparationDate\"", cancellationToken);
    }

    private static async Task MeasureAsync(string what, HttpClient client, string path, string entry, CancellationToken cancellationToken)
    {
        var (times, entries) = (new List<double>(), 0);
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            var answer = await client.GetStringAsync(new Uri(path, UriKind.Relative), cancellationToken);
            times.Add(watch.Elapsed.TotalMilliseconds);
            entries = answer.Split(entry).Length - 1;
        }

        var warm = times.Skip(Rounds / 10).Order().ToList();
        Console.WriteLine($"{what}: {AgreementRows.Agreements} agreements of 7 parties, {entries} entries: first {times[0]:F0} ms, then p50 {warm[warm.Count / 2]:F0} ms, at most {warm[^1]:F0} ms (goal 1 s)");
    }
}
