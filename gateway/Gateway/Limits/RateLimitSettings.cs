namespace SkillsHub.Gateway.Limits;

/// <summary>Section <c>Gateway:RateLimits</c>. Each replica counts for itself, so the whole allows replicas × these.</summary>
internal sealed class RateLimitSettings
{
    /// <summary>Requests per second of one person, machine or, for anonymous ones, address.</summary>
    public int ClientPerSecond { get; set; } = 100;

    /// <summary>Requests that one client may save up.</summary>
    public int ClientBurst { get; set; } = 400;

    /// <summary>Requests per second of a whole partner organisation, people and machines together.</summary>
    public int PartnerPerSecond { get; set; } = 200;

    /// <summary>Requests that one organisation may save up.</summary>
    public int PartnerBurst { get; set; } = 800;

    /// <summary>Attempts to sign in per minute and address.</summary>
    public int SignInsPerMinute { get; set; } = 30;

    /// <summary>Token requests per minute and address.</summary>
    public int TokensPerMinute { get; set; } = 120;
}
