namespace SkillsHub.Partnership.Agreements;

/// <summary>What holds of the calendars of all hubs.</summary>
internal static class HubZones
{
    /// <summary>Of all zones that of the Line Islands is first.</summary>
    public static readonly TimeSpan MostAhead = TimeSpan.FromHours(14);
}
