using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Npgsql;
using SkillsHub.Benchmarks.Commitments;
using SkillsHub.Benchmarks.Import;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Benchmarks.Deadlines;

/// <summary>The deadlines of a hundred agreements of seven parties, without and with a hundred commitments each: read, computed, and written as one partner's calendar or as what is next.</summary>
internal static class DeadlineReads
{
    private const int Agreements = 100;
    private const int Rounds = 20;
    private const string Party = "commune-de-valcendre";

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var bench = new PartnershipBench();
        await bench.InitializeAsync();
        using var staff = bench.ClientOf(TestUser.Staff());
        using var partner = bench.ClientOf(TestUser.Partner(Party));
        await using var database = NpgsqlDataSource.Create(bench.Database.ConnectionString);
        var origin = await StoreAsync(staff, database, cancellationToken);
        using var made = await partner.PostAsync(new Uri("/api/partnership/calendar-links", UriKind.Relative), JsonContent.Create(new { name = "Mesure" }), cancellationToken);
        var link = await made.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        var path = link.GetProperty("path").GetString()!;
        await MeasureAsync("calendar, bare agreements", partner, path, "BEGIN:VEVENT", cancellationToken);
        await RegisterRows.FillAsync(database, origin, cancellationToken);
        await MeasureAsync("calendar, 10 000 commitments", partner, path, "BEGIN:VEVENT", cancellationToken);
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
        Console.WriteLine($"{what}: {Agreements} agreements of 7 parties, {entries} entries: first {times[0]:F0} ms, then p50 {warm[warm.Count / 2]:F0} ms, at most {warm[^1]:F0} ms (goal 1 s)");
    }

    // The sample has five parties and renews itself: two more, and letters of all to all.
    private static async Task<Guid> StoreAsync(HttpClient staff, NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        var origin = await RegisterRows.BringIntoForceAsync(staff, cancellationToken);
        await using var copy = database.CreateCommand(
            $$"""
            insert into agreement_party select (jsonb_populate_record(p, jsonb_build_object('slug', 'partie-' || n, 'rank', n))).*
              from agreement_party p, generate_series(6, 7) n where p.agreement_id = '{{origin}}' and p.rank = 1;
            update agreement_content set extract = extract || '{"renewal":{"kind":"express","notice":{"count":6,"unit":"months"},"betweenEachPair":true} }' where agreement_id = '{{origin}}';
            insert into agreement select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'content_hash', md5(n::text)))).*
              from agreement a, generate_series(2, {{Agreements}}) n where a.id = '{{origin}}';
            insert into agreement_party select (jsonb_populate_record(p, jsonb_build_object('agreement_id', a.id))).*
              from agreement_party p, agreement a where p.agreement_id = '{{origin}}' and a.id <> '{{origin}}' and a.state = 'InForce';
            insert into agreement_content select (jsonb_populate_record(c, jsonb_build_object('agreement_id', a.id))).*
              from agreement_content c, agreement a where c.agreement_id = '{{origin}}' and a.id <> '{{origin}}' and a.state = 'InForce';
            analyze;
            """);
        await copy.ExecuteNonQueryAsync(cancellationToken);
        return origin;
    }
}
