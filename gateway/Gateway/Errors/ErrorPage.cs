namespace SkillsHub.Gateway.Errors;

/// <summary>What a person sees when the portal itself cannot be shown: no style, no script, both languages.</summary>
internal static class ErrorPage
{
    public static bool IsWanted(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
        && request.GetTypedHeaders().Accept.Any(accepted => accepted.MatchesMediaType("text/html") && !accepted.MatchesAllTypes);

    public static Task WriteAsync(HttpResponse response, int status, string traceId)
    {
        response.ContentType = "text/html; charset=utf-8";
        return response.WriteAsync(Html(status, traceId), CancellationToken.None);
    }

    private static string Html(int status, string traceId) => $"""
        <!DOCTYPE html>
        <html lang="fr">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Service indisponible</title></head>
        <body>
        <main>
        <h1>Le service n’est pas disponible</h1>
        <p>Réessayez dans un instant.</p>
        <h2 lang="en">The service is not available</h2>
        <p lang="en">Please try again in a moment.</p>
        <p><small>{status} · {traceId}</small></p>
        </main>
        </body>
        </html>
        """;
}
