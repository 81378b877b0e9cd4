using SkillsHub.Identity.Upstream;

namespace SkillsHub.Identity.Connect;

/// <summary>Section <c>Identity</c> of the configuration.</summary>
internal sealed class IdentitySettings
{
    public const string Section = "Identity";
    public const string PathBase = "/identity";

    /// <summary>The public address of this service, as users and partners see it, ending in <c>/identity/</c>.</summary>
    public Uri Issuer { get; set; } = new("http://localhost:8080/identity/");

    /// <summary>Our own web applications, by client id.</summary>
    public Dictionary<string, WebClientSettings> Clients { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Processes of ours that ask others for themselves, by client id.</summary>
    public Dictionary<string, ServiceClientSettings> Services { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Providers of other accounts, by the name that stands in their callback address.</summary>
    public Dictionary<string, UpstreamSettings> Upstreams { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    public AdministratorSettings Administrator { get; set; } = new();

    /// <summary>Attempts to sign in per minute and address.</summary>
    public int SignInsPerMinute { get; set; } = 30;

    /// <summary>Behind a proxy that ends TLS and that nobody listed, a request does not tell that it came by https: our own address does.</summary>
    public CookieSecurePolicy Cookies => Issuer.Scheme == Uri.UriSchemeHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;

    /// <summary>The public address of the whole site.</summary>
    public Uri PublicAddress => new(Issuer, "/");
}

internal sealed class WebClientSettings
{
    public string? Secret { get; set; }

    public string? Name { get; set; }

    /// <summary>Default: <c>signin-oidc</c> below the site's public address.</summary>
    public string[] RedirectUris { get; set; } = [];

    /// <summary>Default: <c>signout-callback-oidc</c> and the start page of the site.</summary>
    public string[] PostLogoutRedirectUris { get; set; } = [];
}

internal sealed class ServiceClientSettings
{
    public string? Secret { get; set; }
}

internal sealed class AdministratorSettings
{
    public string Email { get; set; } = "administrator@localhost";

    public string? Hub { get; set; }
}
