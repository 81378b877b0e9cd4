using SkillsHub.Identity.Data;

namespace SkillsHub.Identity.Administration;

/// <summary>A partner's machine as administrators see it.</summary>
internal sealed record MachineResponse(string ClientId, string Name, string? Organisation, string? Hub, DateTimeOffset CreatedAt)
{
    public static MachineResponse Of(Client client) => new(client.ClientId ?? "", client.DisplayName ?? "", client.Organisation, client.Hub, client.CreatedAt);
}

/// <summary>A new machine and its secret, which is shown this once.</summary>
internal sealed record MachineWithSecret(MachineResponse Machine, string ClientSecret);
