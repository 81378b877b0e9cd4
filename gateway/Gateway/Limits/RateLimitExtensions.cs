using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using SkillsHub.Gateway.Errors;
using Yarp.ReverseProxy.Model;

namespace SkillsHub.Gateway.Limits;

internal static class RateLimitExtensions
{
    public static void AddRateLimits(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Gateway:RateLimits").Get<RateLimitSettings>() ?? new RateLimitSettings();
        builder.Services.AddRateLimiter(options =>
        {
            options.GlobalLimiter = PartitionedRateLimiter.CreateChained(ByClient(settings), ByPartner(settings));
            options.AddPolicy("sign-in", context => PerMinute(context, "sign-in", settings.SignInsPerMinute));
            options.AddPolicy("token", context => PerMinute(context, "token", settings.TokensPerMinute));
            options.OnRejected = (context, _) => new ValueTask(RejectAsync(context));
        });
    }

    private static PartitionedRateLimiter<HttpContext> ByClient(RateLimitSettings settings) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => IsProxied(context)
            ? Bucket(ClientKey.Of(context), settings.ClientPerSecond, settings.ClientBurst)
            : RateLimitPartition.GetNoLimiter(""));

    private static PartitionedRateLimiter<HttpContext> ByPartner(RateLimitSettings settings) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => IsProxied(context) && context.User.FindFirst("organisation")?.Value is { } organisation
            // Partners of two hubs may have the same slug.
            ? Bucket($"{context.User.FindFirst("hub")?.Value}/{organisation}", settings.PartnerPerSecond, settings.PartnerBurst)
            : RateLimitPartition.GetNoLimiter(""));

    // Probes are answered by the gateway itself and cost nothing; they must not fail because somebody floods us.
    private static bool IsProxied(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<RouteModel>() is not null;

    private static RateLimitPartition<string> Bucket(string key, int perSecond, int burst) => RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = burst,
        TokensPerPeriod = perSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
    });

    private static RateLimitPartition<string> PerMinute(HttpContext context, string kind, int permits) => RateLimitPartition.GetSlidingWindowLimiter(
        $"{kind}:{ClientKey.AddressOf(context)}",
        _ => new SlidingWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 });

    private static Task RejectAsync(OnRejectedContext rejected)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter) ? retryAfter : TimeSpan.FromSeconds(10);
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        rejected.HttpContext.Response.Headers.RetryAfter = seconds;
        return rejected.HttpContext.WriteProblemAsync(StatusCodes.Status429TooManyRequests, "rate.limited", $"Too many requests. Try again in {seconds} s.");
    }
}
