using OpenIddict.Abstractions;
using SkillsHub.Identity.Connect;
using SkillsHub.Identity.Data;
using SkillsHub.Identity.Machines;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Identity.Start;

/// <summary>Brings the registered processes of the system in line with the configuration: each signs in with its own secret, and is of no hub.</summary>
internal sealed class ServiceClients(IOpenIddictApplicationManager clients, MachineRegistry machines, IdentitySettings settings) : IScopedStep
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var (id, service) in settings.Services)
            await ApplyAsync(id.ToLowerInvariant(), service.Secret, cancellationToken);
    }

    private async Task ApplyAsync(string id, string? secret, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(secret))
            throw new InvalidOperationException($"Service \"{id}\" has no secret: set Identity__Services__{id}__Secret.");
        if (await clients.FindByClientIdAsync(id, cancellation) is not Client known)
            await machines.RegisterAsync(new NewMachine(id, id, [Roles.Service], Organisation: null, Hub: null), secret, cancellation);
        else if (known.Roles is [Roles.Service])
            await clients.UpdateAsync(known, secret, cancellation);
        else
            throw new MigrationRefusedException($"A partner's machine is registered as \"{id}\", which is the name of a process of the system: register it under another.");
    }
}
