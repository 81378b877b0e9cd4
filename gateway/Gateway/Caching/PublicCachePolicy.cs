using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;
using Yarp.ReverseProxy.Transforms;

namespace SkillsHub.Gateway.Caching;

/// <summary>
/// Keeps anonymous answers that the service calls public, for as long as it says and no longer than <c>maxAge</c>: a short life
/// is what keeps readers within 2 s of a change (ADR 8). A request with credentials is neither answered from the cache nor stored.
/// </summary>
internal sealed class PublicCachePolicy(TimeSpan maxAge) : IOutputCachePolicy
{
    private static readonly string[] VaryingHeaders = [HeaderNames.Accept, HeaderNames.AcceptLanguage, HeaderNames.AcceptEncoding, HeaderNames.Origin];

    /// <summary>
    /// Sets how long to keep an answer, when its headers are there and its body is not: the middleware fixes the time with
    /// the first byte.
    /// </summary>
    public static ValueTask DecideAsync(ResponseTransformContext response)
    {
        if (response.HttpContext.Features.Get<IOutputCacheFeature>()?.Context is { } context)
        {
            var life = LifeOf(response.HttpContext.Response);
            context.AllowCacheStorage &= life > TimeSpan.Zero;
            context.ResponseExpirationTimeSpan = life < context.ResponseExpirationTimeSpan ? life : context.ResponseExpirationTimeSpan;
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var cacheable = (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && request.Headers.Authorization.Count == 0;
        context.EnableOutputCaching = cacheable;
        context.AllowCacheLookup = cacheable;
        context.AllowCacheStorage = cacheable;
        context.AllowLocking = cacheable;
        context.ResponseExpirationTimeSpan = maxAge;
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.HeaderNames = VaryingHeaders;
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        // Also for answers that no service gave: a 503 of our own has no Cache-Control.
        context.AllowCacheStorage &= LifeOf(context.HttpContext.Response) > TimeSpan.Zero;
        return ValueTask.CompletedTask;
    }

    private static TimeSpan LifeOf(HttpResponse response)
    {
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0
            || !CacheControlHeaderValue.TryParse(response.Headers.CacheControl.ToString(), out var control) || !control.Public || control.NoStore || control.NoCache)
            return TimeSpan.Zero;
        return control.SharedMaxAge ?? control.MaxAge ?? TimeSpan.Zero;
    }
}
