using Microsoft.AspNetCore.Http.HttpResults;

namespace SkillsHub.Web;

/// <summary>Ways back that a form or an address names.</summary>
public static class LocalAddress
{
    /// <summary>The address as a <c>Location</c> header takes it, which is ASCII (RFC 9110, 10.2.2), if it leads to ourselves.</summary>
    /// <param name="address">Whatever was sent.</param>
    /// <param name="otherwise">Where to go when it leads elsewhere, or nowhere.</param>
    /// <returns>A local address.</returns>
    public static string Or(string? address, string otherwise) => RedirectHttpResult.IsLocalUrl(address)
        ? string.Concat(address!.EnumerateRunes().Select(sign => sign.IsAscii ? sign.ToString() : Uri.EscapeDataString(sign.ToString())))
        : otherwise;
}
