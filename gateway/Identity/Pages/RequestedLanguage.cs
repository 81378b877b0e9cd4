using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.WebUtilities;

namespace SkillsHub.Identity.Pages;

/// <summary>The language in which the client that sends somebody here shows its own pages: <c>ui_locales</c> of OpenID Connect.</summary>
internal sealed class RequestedLanguage : RequestCultureProvider
{
    private const string Parameter = "ui_locales";

    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var query = httpContext.Request.Query;
        var wanted = query[Parameter].FirstOrDefault() ?? InReturnAddress(query["returnUrl"].FirstOrDefault());
        return Task.FromResult(string.IsNullOrWhiteSpace(wanted) ? null : new ProviderCultureResult(wanted.Split(' ')[0]));
    }

    // The login page is reached by a detour that keeps the request of the client in the address to return to.
    private static string? InReturnAddress(string? address) => address?.IndexOf('?', StringComparison.Ordinal) is >= 0 and var start
        ? QueryHelpers.ParseQuery(address[start..]).GetValueOrDefault(Parameter).FirstOrDefault()
        : null;
}
