using OpenIddict.Abstractions;
using SkillsHub.Identity.Connect;
using SkillsHub.Identity.Data;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace SkillsHub.Identity.Machines;

/// <summary>Registers machines as clients that sign in with a secret of their own.</summary>
internal sealed class MachineRegistry(IOpenIddictApplicationManager clients, TimeProvider time)
{
    public async Task<Client> RegisterAsync(NewMachine machine, string secret, CancellationToken cancellation)
    {
        var client = new Client { Roles = machine.Roles, Organisation = machine.Organisation, Hub = machine.Hub, CreatedAt = time.GetUtcNow() };
        await clients.PopulateAsync(client, Describe(machine), cancellation);
        client.Id = machine.Key ?? Guid.CreateVersion7(client.CreatedAt);
        await clients.CreateAsync(client, secret, cancellation);
        return client;
    }

    private static OpenIddictApplicationDescriptor Describe(NewMachine machine) => new()
    {
        ClientId = machine.Id,
        ClientType = ClientTypes.Confidential,
        ConsentType = ConsentTypes.Implicit,
        DisplayName = machine.Name,
        Permissions =
        {
            Permissions.Endpoints.Token, Permissions.Endpoints.Revocation,
            Permissions.GrantTypes.ClientCredentials, Permissions.Prefixes.Scope + TokenIdentity.ApiScope,
        },
    };
}
