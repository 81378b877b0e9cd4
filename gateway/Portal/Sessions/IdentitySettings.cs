namespace SkillsHub.Portal.Sessions;

/// <summary>Where people sign in, and as which client we ask.</summary>
internal sealed record IdentitySettings(string Issuer, string MetadataAddress, string ClientId, string ClientSecret)
{
    public CookieSecurePolicy Cookies => Issuer.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
        ? CookieSecurePolicy.Always
        : CookieSecurePolicy.SameAsRequest;

    public static IdentitySettings Read(IConfiguration configuration) => new(
        configuration["Identity:Issuer"] ?? throw new InvalidOperationException("Identity:Issuer is not configured."),
        configuration["Identity:MetadataAddress"] ?? "http://identity/identity/.well-known/openid-configuration",
        configuration["Identity:ClientId"] ?? "portal",
        configuration["Identity:ClientSecret"] ?? configuration["Identity:Clients:Portal:Secret"]
            ?? throw new InvalidOperationException("Identity:ClientSecret is not configured."));
}
