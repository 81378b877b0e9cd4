using Microsoft.AspNetCore.Http;

namespace SkillsHub.Web;

/// <summary>Who may keep the answer to a read.</summary>
public static class PublicReads
{
    /// <summary>
    /// What an anonymous caller gets, the gateway may keep for a moment and everybody may keep and ask about; what a known
    /// caller gets stays with that caller, who asks about it every time (RFC 9111).
    /// </summary>
    /// <param name="context">The request.</param>
    /// <param name="user">Who asks.</param>
    public static void MayBeKept(this HttpContext context, CurrentUser user)
    {
        context.Response.Headers.CacheControl = user.Subject is null ? "public, max-age=0, s-maxage=60" : "private, no-cache";
        context.Response.Headers.Vary = "Authorization";
    }
}
