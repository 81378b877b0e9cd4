using Microsoft.AspNetCore.Diagnostics;

namespace SkillsHub.Identity.Pages;

/// <summary>Tells people from programs.</summary>
internal static class PageRequests
{
    public static bool IsApi(this HttpRequest request) => request.Path.StartsWithSegments("/api", StringComparison.Ordinal);

    /// <summary>Whether a person is waiting: browsers name HTML, programs do not.</summary>
    public static bool WantsPage(this HttpRequest request) =>
        !request.IsApi() && request.GetTypedHeaders().Accept.Any(accepted => accepted.MatchesMediaType("text/html") && !accepted.MatchesAllTypes);

    /// <summary>Whether this is the page in the place of another that ended without one.</summary>
    public static bool IsErrorPage(this HttpContext context) => context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
}
