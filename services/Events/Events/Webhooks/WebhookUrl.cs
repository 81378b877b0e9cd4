using System.Net;
using SkillsHub.Web.Outbound;

namespace SkillsHub.Events.Webhooks;

/// <summary>What can be said of an address before it is called; where a name leads is checked on every connection.</summary>
internal static class WebhookUrl
{
    // RFC 1035 §2.3.4, as a name is written.
    private const int MaxHost = 253;
    private const int MaxLabel = 63;

    public static WebhookUrlRefused? Check(string text, AddressGuard guard, out Uri url)
    {
        url = null!;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var parsed) || text.Any(char.IsControl))
            return new WebhookUrlRefused("url is an absolute address.");
        var isPlain = parsed.Scheme == Uri.UriSchemeHttp;
        if (parsed.Scheme != Uri.UriSchemeHttps && !(isPlain && guard.HasAllowedNetworks))
            return new WebhookUrlRefused("url begins with https://.");
        if (!TryReadHost(parsed, out var host))
            return new WebhookUrlRefused("url names a host that cannot be written in ASCII.");
        if (parsed.HostNameType is not (UriHostNameType.IPv4 or UriHostNameType.IPv6) && !FitsDns(host))
            return new WebhookUrlRefused($"url names a host of at most {MaxHost} characters, with at most {MaxLabel} between its dots.");
        if (parsed.AbsoluteUri.Length > WebhookForm.MaxUrl)
            return new WebhookUrlRefused($"url has at most {WebhookForm.MaxUrl} characters once it is escaped.");
        url = parsed;
        if (parsed.UserInfo.Length > 0 || parsed.Fragment.Length > 0)
            return new WebhookUrlRefused("url has no user name, no password and no fragment.");
        if (IPAddress.TryParse(host, out var literal) && !(isPlain ? guard.IsAllowedNetwork(literal) : guard.MayCall(literal)))
            return new WebhookUrlRefused("url is not an address of the public internet.");
        return null;
    }

    private static bool FitsDns(string host) =>
        host.TrimEnd('.').Length <= MaxHost && Array.TrueForAll(host.TrimEnd('.').Split('.'), label => label.Length is > 0 and <= MaxLabel);

    // A label may be short enough as it is typed and too long in Punycode.
    private static bool TryReadHost(Uri url, out string host)
    {
        try
        {
            host = url.IdnHost;
            return true;
        }
        catch (UriFormatException)
        {
            host = string.Empty;
            return false;
        }
    }
}
