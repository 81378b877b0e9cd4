using Microsoft.Extensions.Options;
using SkillsHub.Identity.Connect;

namespace SkillsHub.Identity.Pages;

/// <summary>
/// Own files only, and never in a frame. <c>form-action</c> also governs where a posted form may be redirected to, so it names
/// the clients to which a sign-in returns.
/// </summary>
internal sealed class PageHeaders(RequestDelegate next, IOptions<IdentitySettings> settings)
{
    private readonly string _policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + $"base-uri 'none'; frame-ancestors 'none'; form-action {string.Join(' ', FormTargets(settings.Value))}";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = _policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        return next(context);
    }

    private static IEnumerable<string> FormTargets(IdentitySettings settings) => settings.Clients.Values
        .SelectMany(client => client.RedirectUris.Concat(client.PostLogoutRedirectUris))
        .Select(address => new Uri(address).GetLeftPart(UriPartial.Authority))
        .Prepend(settings.PublicAddress.GetLeftPart(UriPartial.Authority))
        .Prepend("'self'")
        .Distinct(StringComparer.OrdinalIgnoreCase);
}
