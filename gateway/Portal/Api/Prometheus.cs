using System.Globalization;
using System.Text.Json;

namespace SkillsHub.Portal.Api;

/// <summary>One time series of an instant query.</summary>
public sealed record Sample(string Service, string Instance, double Value);

/// <summary>Reads figures from Prometheus, when there is one; an empty list says that there is none.</summary>
internal sealed class Prometheus(HttpClient http, ILogger<Prometheus> logger)
{
    public async Task<IReadOnlyList<Sample>> AskAsync(string query, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await http.GetFromJsonAsync<JsonElement>(Query.Of("/api/v1/query", ("query", query)), cancellationToken);
            return [.. answer.GetProperty("data").GetProperty("result").EnumerateArray().Select(Read)];
        }
        catch (Exception absent) when (absent is HttpRequestException or TaskCanceledException or JsonException && !cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning(absent, "Prometheus does not answer");
            return [];
        }
    }

    private static Sample Read(JsonElement series)
    {
        var labels = series.GetProperty("metric");
        return new Sample(
            labels.TryGetProperty("service", out var service) ? service.ToString() : "",
            labels.TryGetProperty("instance", out var instance) ? instance.ToString() : "",
            double.Parse(series.GetProperty("value")[1].GetString() ?? "0", CultureInfo.InvariantCulture));
    }
}

internal static class PrometheusExtensions
{
    public static void AddPrometheus(this IServiceCollection services)
    {
#pragma warning disable EXTEXP0001 // A page that waits for repetitions is worse than one without figures.
        services.AddHttpClient<Prometheus>(client =>
        {
            client.BaseAddress = new Uri("http://prometheus");
            client.Timeout = TimeSpan.FromSeconds(3);
        }).RemoveAllResilienceHandlers();
#pragma warning restore EXTEXP0001
    }
}
