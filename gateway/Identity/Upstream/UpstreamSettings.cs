namespace SkillsHub.Identity.Upstream;

/// <summary>
/// An OpenID Connect provider whose accounts may sign in here, one entry of <c>Identity:Upstreams</c>: Keycloak with the
/// defaults; ProConnect with its own scopes, <c>UsePkce</c> false, since it refuses parameters that it does not know, and an
/// <c>Acr</c> where a level is asked for.
/// </summary>
internal sealed class UpstreamSettings
{
    /// <summary>Text of the button.</summary>
    public string? Name { get; set; }

    public string Authority { get; set; } = "";

    public string ClientId { get; set; } = "";

    public string? ClientSecret { get; set; }

    public string[] Scopes { get; set; } = ["openid", "profile", "email"];

    public bool UsePkce { get; set; } = true;

    /// <summary>Required level of assurance, sent as <c>acr_values</c> and checked in the answer.</summary>
    public string? Acr { get; set; }

    /// <summary>The provider vouches for e-mail addresses: the first sign-in is matched with the account of that address.</summary>
    public bool TrustsEmail { get; set; }

    /// <summary>False only for a provider on a test machine.</summary>
    public bool RequireHttps { get; set; } = true;
}
