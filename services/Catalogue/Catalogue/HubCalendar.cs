namespace SkillsHub.Catalogue;

/// <summary>Which day it is at the hub; <c>Hub:TimeZone</c>, Europe/Paris unless configured.</summary>
internal sealed class HubCalendar(TimeProvider time, IConfiguration configuration)
{
    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(configuration["Hub:TimeZone"] ?? "Europe/Paris");

    public DateTimeOffset Now => time.GetUtcNow();

    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Now, zone).DateTime);
}
