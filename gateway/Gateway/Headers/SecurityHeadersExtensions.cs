namespace SkillsHub.Gateway.Headers;

internal static class SecurityHeadersExtensions
{
    private const string PagePolicy = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private const string DataPolicy = "default-src 'none'; frame-ancestors 'none'";

    public static void AddSecurityHeaders(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
    }

    public static void UseSecurityHeaders(this WebApplication app)
    {
        // Sent over https only, and never for localhost.
        app.UseHsts();
        app.Use((context, next) =>
        {
            context.Response.OnStarting(static state => Complete(((HttpContext)state).Response), context);
            return next(context);
        });
    }

    /// <summary>Adds what the service behind did not set itself; a page may have a stricter policy of its own.</summary>
    private static Task Complete(HttpResponse response)
    {
        var headers = response.Headers;
        headers.Remove("Server");
        headers.Remove("X-Powered-By");
        var isPage = response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;
        headers.TryAdd("Content-Security-Policy", isPage ? PagePolicy : DataPolicy);
        headers.XContentTypeOptions = "nosniff";
        headers.TryAdd("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.XFrameOptions = "DENY";
        headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
        headers.TryAdd("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        return Task.CompletedTask;
    }
}
