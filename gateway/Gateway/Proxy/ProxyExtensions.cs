using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SkillsHub.Gateway.Caching;
using SkillsHub.Gateway.Errors;
using Yarp.ReverseProxy;
using Yarp.ReverseProxy.Transforms;

namespace SkillsHub.Gateway.Proxy;

internal static class ProxyExtensions
{
    private const long OneMegaByte = 1024 * 1024;
    private const string Section = "ReverseProxy";
    // The portal's catch-all stands behind even this.
    private const int BehindEveryService = 900;

    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(30);

    public static void AddProxy(this WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection(Section);
        builder.Services.AddReverseProxy().LoadFromConfig(section).AddConfigFilter<ServiceDestinations>()
            .AddTransforms(transforms => transforms.AddResponseTransform(PublicCachePolicy.DecideAsync));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = builder.Configuration.GetValue("Gateway:MaxRequestBodySize", OneMegaByte));
        // It tells each failed probe with a stack trace, every few seconds; that a process is found unhealthy is told once, by another.
        builder.Logging.AddFilter("Yarp.ReverseProxy.Health.ActiveHealthCheckMonitor", LogLevel.Error);
        // So does each request that fails: we tell that ourselves.
        builder.Logging.AddFilter("Yarp.ReverseProxy.Forwarder.HttpForwarder", LogLevel.Error);
        builder.Services.AddRequestTimeouts(options => options.DefaultPolicy = new RequestTimeoutPolicy { Timeout = DefaultTimeout });
        foreach (var cluster in section.GetSection("Clusters").GetChildren().Select(cluster => cluster.Key))
        {
            builder.Services.AddHealthChecks().Add(new HealthCheckRegistration(
                cluster,
                services => new ClusterHealth(services.GetRequiredService<IProxyStateLookup>(), cluster),
                HealthStatus.Degraded,
                tags: null));
        }
    }

    public static void MapProxy(this WebApplication app)
    {
        app.Map("/api/{**rest}", () => Results.NotFound()).AllowAnonymous().ExcludeFromDescription().WithOrder(BehindEveryService);
        var failures = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ForwardFailures).FullName!);
        app.MapReverseProxy(proxy =>
        {
            proxy.Use(IgnoreUpgrade);
            proxy.Use((context, next) => ForwardFailures.TellAsync(context, failures, next));
            proxy.Use((context, next) => GatewayProblems.ExplainAsync(context, next));
            proxy.Use((context, next) => GatewayProblems.RefuseTooLargeAsync(context, next));
            proxy.UseLoadBalancing();
            proxy.UsePassiveHealthChecks();
        });
    }

    // Nothing behind us speaks WebSocket: an upgrade is ignored, as HTTP allows, and the request goes on as a plain one.
    private static Task IgnoreUpgrade(HttpContext context, RequestDelegate next)
    {
        context.Features.Set<IHttpUpgradeFeature>(null);
        context.Features.Set<IHttpExtendedConnectFeature>(null);
        return next(context);
    }
}
