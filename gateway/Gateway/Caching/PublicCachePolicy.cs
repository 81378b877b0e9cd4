using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;
using Yarp.ReverseProxy.Forwarder;
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
    /// the first byte. What the service allows shared caches is meant for this one: others would keep readers from a change for longer.
    /// </summary>
    public static ValueTask DecideAsync(ResponseTransformContext response)
    {
        var answer = response.HttpContext.Response;
        if (response.HttpContext.Features.Get<IOutputCacheFeature>()?.Context is { } context)
        {
            var life = LifeOf(answer);
            context.AllowCacheStorage &= life > TimeSpan.Zero;
            context.ResponseExpirationTimeSpan = life < context.ResponseExpirationTimeSpan ? life : context.ResponseExpirationTimeSpan;
        }

        if (CacheControlHeaderValue.TryParse(answer.Headers.CacheControl.ToString(), out var control) && control.SharedMaxAge is not null)
        {
            control.SharedMaxAge = null;
            answer.Headers.CacheControl = control.ToString();
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
        // Else whoever asks a replica that hangs makes all other readers of the same address wait with them.
        context.AllowLocking = false;
        context.ResponseExpirationTimeSpan = maxAge;
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.HeaderNames = VaryingHeaders;
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        // Neither an answer that no service gave, nor half of one: a service that breaks off leaves a 200 behind.
        context.AllowCacheStorage &= context.HttpContext.Response.StatusCode == StatusCodes.Status200OK
            && context.HttpContext.Features.Get<IForwarderErrorFeature>() is null;
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
