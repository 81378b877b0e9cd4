using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using SkillsHub.Benchmarks.Agreements;
using SkillsHub.Testing;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Benchmarks.Import;

/// <summary>Time that a person waits for an import, from the request to its answer, beside what the database alone needs for the same rows.</summary>
internal static class ImportTime
{
    private const int Imports = 20;
    private const string Agreements = "/api/partnership/agreements";
    private const string RealAgreement = "seed/contrat-territorial-saint-dizier.txt";

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var bench = new PartnershipBench();
        await bench.InitializeAsync();
        using var staff = bench.ClientOf(TestUser.Staff());
        var real = SharedFolder.Find(RealAgreement);
        var text = real is null ? await staff.GetByteArrayAsync($"{Agreements}/sample", cancellationToken) : await File.ReadAllBytesAsync(real, cancellationToken);

        // Who imports has come by the list of agreements.
        await staff.GetByteArrayAsync(Agreements, cancellationToken);
        var (first, draft) = await ImportAsync(staff, text, cancellationToken);
        var rows = await DraftRows.ReadAsync(bench.Database.ConnectionString, draft, cancellationToken);
        var (imports, floor) = (new List<double>(), new List<double>());
        for (var round = 0; round < Imports; round++)
        {
            imports.Add((await ImportAsync(staff, text, cancellationToken)).Milliseconds);
            floor.Add(await rows.StoreAsync(cancellationToken));
        }

        Console.WriteLine($"{(real is null ? "sample" : "real")} agreement, {text.Length} bytes: first import {first:F0} ms, then p50 {At(imports, 50):F1} ms, p95 {At(imports, 95):F1} ms (goal 300 ms)");
        Console.WriteLine($"the same rows by bare Npgsql: p50 {At(floor, 50):F1} ms, p95 {At(floor, 95):F1} ms; import / bare: {At(imports, 50) / At(floor, 50):F1}");
    }

    private static async Task<(double Milliseconds, Guid Draft)> ImportAsync(HttpClient staff, byte[] text, CancellationToken cancellationToken)
    {
        // A line of its own at the end: the same file twice would be refused.
        using var file = new ByteArrayContent([.. text, .. System.Text.Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\n{Guid.NewGuid():N}\n"))]);
        using var form = new MultipartFormDataContent { { file, "file", "convention.txt" } };
        var watch = Stopwatch.StartNew();
        using var answer = await staff.PostAsync(new Uri($"{Agreements}/import", UriKind.Relative), form, cancellationToken);
        var agreement = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return (watch.Elapsed.TotalMilliseconds, agreement.GetProperty("id").GetGuid());
    }

    private static double At(List<double> times, int percent) => times.Order().ElementAt((times.Count * percent / 100) - 1);
}
