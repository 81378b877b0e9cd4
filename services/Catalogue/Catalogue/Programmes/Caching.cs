using SkillsHub.Web;

namespace SkillsHub.Catalogue.Programmes;

internal static class Caching
{
    /// <summary>Kept, and asked about every time: a change shows at once, an unchanged answer costs no body. What staff sees stays with them.</summary>
    public static void MayBeKept(this HttpContext context, CurrentUser user)
    {
        context.Response.Headers.CacheControl = user.Subject is null ? "public, no-cache" : "private, no-cache";
        context.Response.Headers.Vary = "Authorization";
    }
}
