using System.Security.Cryptography;
using Scalar.AspNetCore;

namespace SkillsHub.Gateway.Docs;

/// <summary>One reference page for the OpenAPI documents of all services. Its script is served by us.</summary>
internal static class DocsExtensions
{
    private static readonly (string Service, string Title, string Document)[] Documents =
    [
        ("partnership", "Partnership", "/api/partnership/openapi/v1.json"),
        ("catalogue", "Catalogue", "/api/catalogue/openapi/v1.json"),
        ("documentation", "Documentation", "/api/documentation/openapi/v1.json"),
        ("events", "Events", "/api/events/openapi/v1.json"),
        ("identity", "Identity", "/identity/openapi/v1.json"),
    ];

    public static void MapDocs(this WebApplication app) => app.MapScalarApiReference("/docs", (options, context) =>
    {
        options.WithTitle("Skills Hub API").DisableDefaultFonts().DisableTelemetry().DisableAgent().DisableMcp();
        (options.ShowDeveloperTools, options.HideClientButton) = (DeveloperToolsVisibility.Never, true);
        foreach (var (service, title, document) in Documents)
            options.AddDocument(service, title, document);
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        options.WithNonce(nonce);
        // The page's script writes its own styles; it runs on this page only, and reads nothing but our documents.
        context.Response.Headers.ContentSecurityPolicy = $"default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
    }).AllowAnonymous();
}
