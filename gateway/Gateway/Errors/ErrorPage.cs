using System.Security.Cryptography;
using System.Text;

namespace SkillsHub.Gateway.Errors;

/// <summary>What a person sees when the portal itself cannot be shown: in its colours, without a file of its own or a script, in both languages.</summary>
internal static class ErrorPage
{
    private const string Style = """
        :root { color-scheme: light dark; --ink: #1d2733; --paper: #ffffff; --ground: #f4f6f3; --line: #d3dad5; --accent: #0b5c55; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e6ebe8; --paper: #1b2422; --ground: #131a18; --line: #34413d; --accent: #7fd1c4; } }
        body { margin: 0; background: var(--ground); color: var(--ink); font: 1.0625rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; }
        main { max-width: 34rem; margin: 12vh auto; padding: 1.5rem 2rem; background: var(--paper); border: 1px solid var(--line); border-top: 4px solid var(--accent); border-radius: 0.5rem; }
        h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2rem; } a { color: var(--accent); }
        """;

    // This one style, and nothing else: whatever a request could smuggle into the page stays dead.
    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static bool IsWanted(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
        && request.GetTypedHeaders().Accept.Any(accepted => accepted.MatchesMediaType("text/html") && !accepted.MatchesAllTypes);

    public static Task WriteAsync(HttpResponse response, int status, string traceId)
    {
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentSecurityPolicy = Policy;
        return response.WriteAsync(Html(status, traceId), CancellationToken.None);
    }

    private static string Html(int status, string traceId) => status switch
    {
        StatusCodes.Status400BadRequest => Html("Cette demande n’a pas été comprise", "Rien n’a été enregistré. Revenez en arrière et réessayez.", "This request was not understood", "Nothing was saved. Go back and try again.", status, traceId),
        StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => Html("Accès réservé", "Cette adresse n’est pas ouverte à tous.", "Access restricted", "This address is not open to everybody.", status, traceId),
        StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => Html("Page introuvable", "L’adresse est inexacte, ou la page n’existe plus.", "Page not found", "The address is wrong, or the page no longer exists.", status, traceId),
        StatusCodes.Status413PayloadTooLarge => Html("L’envoi est trop volumineux", "Rien n’a été enregistré. Choisissez un fichier plus petit.", "What you sent is too large", "Nothing was saved. Choose a smaller file.", status, traceId),
        StatusCodes.Status429TooManyRequests => Html("Trop de demandes", "Patientez une minute, puis réessayez.", "Too many requests", "Wait a minute, then try again.", status, traceId),
        _ => Html("Le service n’est pas disponible", "Réessayez dans un instant.", "The service is not available", "Please try again in a moment.", status, traceId),
    };

    private static string Html(string titre, string texte, string title, string text, int status, string traceId) => $"""
        <!DOCTYPE html>
        <html lang="fr">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{titre}</title><style>{Style}</style></head>
        <body>
        <main>
        <h1>{titre}</h1>
        <p>{texte}</p>
        <h2 lang="en">{title}</h2>
        <p lang="en">{text}</p>
        <p><a href="/">Accueil · <span lang="en">Home</span></a></p>
        <p><small>{status} · {traceId}</small></p>
        </main>
        </body>
        </html>
        """;
}
