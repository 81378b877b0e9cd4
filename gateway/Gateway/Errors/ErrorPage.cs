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

    private static string Html(int status, string traceId) => status switch
    {
        StatusCodes.Status400BadRequest => Html("Cette demande n’a pas été comprise", "Rien n’a été enregistré. Revenez en arrière et réessayez.", "This request was not understood", "Nothing was saved. Go back and try again.", status, traceId),
        StatusCodes.Status413PayloadTooLarge => Html("L’envoi est trop volumineux", "Rien n’a été enregistré. Choisissez un fichier plus petit.", "What you sent is too large", "Nothing was saved. Choose a smaller file.", status, traceId),
        StatusCodes.Status429TooManyRequests => Html("Trop de demandes", "Patientez une minute, puis réessayez.", "Too many requests", "Wait a minute, then try again.", status, traceId),
        _ => Html("Le service n’est pas disponible", "Réessayez dans un instant.", "The service is not available", "Please try again in a moment.", status, traceId),
    };

    private static string Html(string titre, string texte, string title, string text, int status, string traceId) => $"""
        <!DOCTYPE html>
        <html lang="fr">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{titre}</title></head>
        <body>
        <main>
        <h1>{titre}</h1>
        <p>{texte}</p>
        <h2 lang="en">{title}</h2>
        <p lang="en">{text}</p>
        <p><small>{status} · {traceId}</small></p>
        </main>
        </body>
        </html>
        """;
}
