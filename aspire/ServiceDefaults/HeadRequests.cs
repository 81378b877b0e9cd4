using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace SkillsHub.ServiceDefaults;

/// <summary>Where GET works, HEAD works (RFC 9110, 9.3.2).</summary>
public static class HeadRequests
{
    private static readonly object Asked = new();

    /// <summary>
    /// Finds the endpoint of a HEAD request as that of the same GET, which is all that most endpoints are mapped for. The endpoint
    /// sees the HEAD again, so that one with much to send may spare itself the trouble; the server drops whatever body there is.
    /// </summary>
    /// <param name="app">The process.</param>
    /// <returns>The same process.</returns>
    public static WebApplication UseRoutingWithHead(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            if (HttpMethods.IsHead(context.Request.Method))
            {
                context.Items[Asked] = context.Request.Method;
                context.Request.Method = HttpMethods.Get;
            }

            return next(context);
        });
        app.UseRouting();
        app.Use((context, next) =>
        {
            if (context.Items.Remove(Asked, out var method))
                context.Request.Method = (string)method!;
            return next(context);
        });
        return app;
    }
}
