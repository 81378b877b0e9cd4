using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace SkillsHub.ServiceDefaults;

/// <summary>Where GET works, HEAD works (RFC 9110, 9.3.2).</summary>
public static class HeadRequests
{
    private static readonly object Asked = new();

    /// <summary>
    /// Takes a HEAD request for the same GET in all that follows, error pages included; the server drops the body. In front of whatever
    /// routes: <c>UsePathBase</c> and the re-execution of error pages do too.
    /// </summary>
    /// <param name="app">The process.</param>
    /// <returns>The same process.</returns>
    public static WebApplication UseHeadAsGet(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            TakeAsGet(context);
            return next(context);
        });
        return app;
    }

    /// <summary>
    /// Finds the endpoint of a HEAD request as that of the same GET, which is all that most endpoints are mapped for. The endpoint
    /// sees the HEAD again, so that one with much to send may spare itself the trouble; the server drops whatever body there is.
    /// </summary>
    /// <param name="app">The process.</param>
    /// <returns>The same process.</returns>
    public static WebApplication UseRoutingWithHead(this WebApplication app)
    {
        app.UseHeadAsGet();
        app.UseRouting();
        app.Use((context, next) =>
        {
            context.Request.Method = context.AskedMethod();
            return next(context);
        });
        return app;
    }

    /// <summary>The method as the client sent it.</summary>
    /// <param name="context">The request.</param>
    /// <returns><c>HEAD</c> where the request goes on as a GET, else its method.</returns>
    public static string AskedMethod(this HttpContext context) =>
        context.Items.ContainsKey(Asked) ? HttpMethods.Head : context.Request.Method;

    private static void TakeAsGet(HttpContext context)
    {
        if (!HttpMethods.IsHead(context.Request.Method))
            return;
        context.Items[Asked] = true;
        context.Request.Method = HttpMethods.Get;
    }
}
