using OpenIddict.Abstractions;
using SkillsHub.Identity.Connect;
using SkillsHub.Identity.Data;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace SkillsHub.Identity.Start;

/// <summary>Brings the registered web applications in line with the configuration.</summary>
internal sealed class WebClients(IOpenIddictApplicationManager clients, IdentitySettings settings) : IScopedStep
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var (id, client) in settings.Clients)
            await ApplyAsync(id.ToLowerInvariant(), client, cancellationToken);
    }

    private async Task ApplyAsync(string id, WebClientSettings client, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(client.Secret))
            throw new InvalidOperationException($"Client \"{id}\" has no secret: set Identity__Clients__{id}__Secret.");
        var descriptor = Describe(id, client);
        if (await clients.FindByClientIdAsync(id, cancellation) is Client existing)
            await clients.UpdateAsync(existing, descriptor, cancellation);
        else
            await clients.CreateAsync(descriptor, cancellation);
    }

    private OpenIddictApplicationDescriptor Describe(string id, WebClientSettings client)
    {
        var descriptor = new OpenIddictApplicationDescriptor
        {
            ClientId = id,
            ClientSecret = client.Secret,
            ClientType = ClientTypes.Confidential,
            ConsentType = ConsentTypes.Implicit,
            DisplayName = client.Name ?? id,
            Permissions =
            {
                Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.Endpoints.EndSession, Permissions.Endpoints.Revocation,
                Permissions.GrantTypes.AuthorizationCode, Permissions.GrantTypes.RefreshToken, Permissions.ResponseTypes.Code,
                Permissions.Scopes.Profile, Permissions.Scopes.Email, Permissions.Prefixes.Scope + TokenIdentity.ApiScope,
            },
            Requirements = { Requirements.Features.ProofKeyForCodeExchange },
        };
        descriptor.RedirectUris.UnionWith(Addresses(client.RedirectUris, "signin-oidc"));
        descriptor.PostLogoutRedirectUris.UnionWith(Addresses(client.PostLogoutRedirectUris, "signout-callback-oidc", ""));
        return descriptor;
    }

    private IEnumerable<Uri> Addresses(string[] configured, params string[] defaults) => configured.Length > 0
        ? configured.Select(address => new Uri(address, UriKind.Absolute))
        : defaults.Select(path => new Uri(settings.PublicAddress, path));
}
