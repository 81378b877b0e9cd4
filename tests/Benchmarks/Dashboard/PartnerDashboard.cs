using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace SkillsHub.Benchmarks.Dashboard;

/// <summary>The requests of the portal's <c>PartnerPage</c> to Partnership, in its order and as many at once; that to the journal of Events is another service's.</summary>
internal sealed class PartnerDashboard(HttpClient partner, string organisation)
{
    private const int Shown = 3;
    private readonly List<double> whole = [];
    private readonly List<int> requests = [];
    private readonly ConcurrentDictionary<string, ConcurrentBag<double>> each = new(StringComparer.Ordinal);
    private int asked;

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        asked = 0;
        var watch = Stopwatch.StartNew();
        List<Task> overall =
        [
            AskAsync("committees", "committees?limit=100", cancellationToken),
            AskAsync("what is due", "deadlines/due?state=dueToday,approaching&limit=100", cancellationToken),
            AskAsync("amendments that wait", "amendments/awaiting?limit=100", cancellationToken),
            AskAsync("names and logos that wait", "branding/permissions?waiting=true&limit=20", cancellationToken),
            AskAsync("disputes that wait", "disputes?pending=true&limit=20", cancellationToken),
        ];
        var living = AskAsync("agreements", $"agreements?state=inForce&limit={Shown}", cancellationToken);
        await AskAsync("agreements", $"agreements?limit={Shown}", cancellationToken);
        var listed = (await living).GetProperty("items").EnumerateArray().Select(agreement => agreement.GetProperty("id").GetGuid()).ToList();
        await Task.WhenAll(listed.Select(id => ShareAsync($"agreements/{id}", cancellationToken)));
        await Task.WhenAll(overall);
        whole.Add(watch.Elapsed.TotalMilliseconds);
        requests.Add(asked);
    }

    /// <summary>The whole, then each request as it took among the others.</summary>
    public IEnumerable<string> Lines()
    {
        yield return $"partner dashboard, {requests[^1]} requests: first {whole[0]:F0} ms, then {Percentiles(whole.Skip(whole.Count / 10))} (goal p95 150 ms)";
        foreach (var (name, times) in each.OrderByDescending(one => one.Value.Average()))
            yield return $"  {name}: {times.Count / whole.Count} times, {Percentiles(times)}";
    }

    private async Task ShareAsync(string agreement, CancellationToken cancellationToken)
    {
        await Task.WhenAll(
            AskAsync("agreement", agreement, cancellationToken),
            AskAsync("progress", $"{agreement}/commitments/progress", cancellationToken),
            WholeRegisterAsync(agreement, cancellationToken),
            AskAsync("deadlines", $"{agreement}/deadlines?actor={organisation}&state=missed,dueToday,approaching&limit=100", cancellationToken),
            AskAsync("amendments", $"{agreement}/amendments?limit=50", cancellationToken),
            AskAsync("terminations", $"{agreement}/deadlines?kind=terminationEffect&state=dueToday,approaching,upcoming,notComputable", cancellationToken),
            AskAsync("statement", $"{agreement}/funding/statement?funder={organisation}&limit=1", cancellationToken));
    }

    private async Task WholeRegisterAsync(string agreement, CancellationToken cancellationToken)
    {
        string? after = null;
        do
        {
            var page = await AskAsync("register", $"{agreement}/commitments?concerns={organisation}&limit=100{(after is null ? "" : $"&after={Uri.EscapeDataString(after)}")}", cancellationToken);
            after = page.TryGetProperty("next", out var next) ? next.GetString() : null;
        }
        while (after is not null);
    }

    private async Task<JsonElement> AskAsync(string name, string path, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref asked);
        var watch = Stopwatch.StartNew();
        var body = await partner.GetByteArrayAsync(new Uri($"/api/partnership/{path}", UriKind.Relative), cancellationToken);
        each.GetOrAdd(name, _ => []).Add(watch.Elapsed.TotalMilliseconds);
        return JsonDocument.Parse(body).RootElement;
    }

    private static string Percentiles(IEnumerable<double> times)
    {
        var ordered = times.Order().ToList();
        return $"p50 {ordered[ordered.Count / 2]:F1} ms, p95 {ordered[ordered.Count * 95 / 100]:F1} ms";
    }
}
