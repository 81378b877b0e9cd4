namespace SkillsHub.Catalogue.Hubs;

/// <summary>In which zone a hub counts its days, as Partnership told.</summary>
internal sealed class HubZone
{
    public required string Hub { get; init; }

    /// <summary>IANA name.</summary>
    public required string TimeZone { get; set; }
}
