using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using SkillsHub.Web;

namespace SkillsHub.ServiceDefaults;

/// <summary>What every process of the system has in common.</summary>
public static class ServiceDefaultsExtensions
{
    private const string AlivePath = "/alive";
    private const string HealthPath = "/health";
    private const string MetricsPath = "/metrics";
    private const string LiveTag = "live";

    /// <summary>Adds telemetry, health checks, service discovery, resilient HTTP clients and problem documents.</summary>
    /// <typeparam name="TBuilder">The host's builder.</typeparam>
    /// <param name="builder">The process.</param>
    /// <returns>The same builder.</returns>
    public static TBuilder AddServiceDefaults<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        builder.AddTelemetry();
        builder.Services.AddProblems();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.Configure<HostOptions>(options =>
        {
            options.ShutdownTimeout = StopTime.Limit;
            // One after the other, a slow request would leave no time to those who have something to write down.
            options.ServicesStopConcurrently = true;
        });
        builder.Services.AddHealthChecks().AddCheck("self", () => HealthCheckResult.Healthy(), [LiveTag]);
        builder.Services.AddServiceDiscovery();
        builder.Services.ConfigureHttpClientDefaults(http =>
        {
            http.AddStandardResilienceHandler();
            http.AddServiceDiscovery();
        });
        return builder;
    }

    /// <summary>
    /// Maps <c>/health</c> (ready for work), <c>/alive</c> (the process answers) and <c>/metrics</c> (Prometheus). They are
    /// anonymous in every environment, for the probes; the gateway does not route to them.
    /// </summary>
    /// <param name="app">The process.</param>
    /// <returns>The same process.</returns>
    public static WebApplication MapDefaultEndpoints(this WebApplication app)
    {
        app.MapHealth(HealthPath, new HealthCheckOptions { ResponseWriter = HealthReportWriter.WriteAsync });
        app.MapHealth(AlivePath, new HealthCheckOptions { Predicate = check => check.Tags.Contains(LiveTag) });
        app.MapPrometheusScrapingEndpoint(MetricsPath).AllowAnonymous().DisableHttpMetrics();
        return app;
    }

    /// <summary>Whether routing would give this request to one of <c>MapDefaultEndpoints</c>: it heeds neither case nor a last slash.</summary>
    /// <param name="request">A request, seen before or after routing.</param>
    /// <returns>True for all three paths and what lies below them.</returns>
    public static bool IsProbe(this HttpRequest request) =>
        request.IsMetrics()
        || request.Path.StartsWithSegments(HealthPath, StringComparison.OrdinalIgnoreCase)
        || request.Path.StartsWithSegments(AlivePath, StringComparison.OrdinalIgnoreCase);

    /// <summary>The same for <c>/metrics</c> alone.</summary>
    /// <param name="request">A request, seen before or after routing.</param>
    /// <returns>True for the path and what lies below it.</returns>
    public static bool IsMetrics(this HttpRequest request) => request.Path.StartsWithSegments(MetricsPath, StringComparison.OrdinalIgnoreCase);

    private static void MapHealth(this IEndpointRouteBuilder app, string path, HealthCheckOptions options) =>
        app.MapHealthChecks(path, options).AllowAnonymous().DisableHttpMetrics();
}
