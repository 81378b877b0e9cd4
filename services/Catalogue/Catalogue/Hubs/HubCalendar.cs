using Microsoft.EntityFrameworkCore;

namespace SkillsHub.Catalogue.Hubs;

/// <summary>Which day it is at each hub; at one that is not told yet, in <c>Hub:TimeZone</c>, Europe/Paris unless configured.</summary>
internal sealed class HubCalendar(CatalogueDbContext database, TimeProvider time, IConfiguration configuration)
{
    private readonly TimeZoneInfo usual = TimeZoneInfo.FindSystemTimeZoneById(configuration["Hub:TimeZone"] ?? "Europe/Paris");

    public DateTimeOffset Now => time.GetUtcNow();

    public async Task<DateOnly> TodayAsync(string hub, CancellationToken cancellationToken) =>
        DayIn(await database.HubZones.Where(known => known.Hub == hub).Select(known => known.TimeZone).SingleOrDefaultAsync(cancellationToken));

    /// <summary>Today at all of them, for what lists the programmes of several.</summary>
    public async Task<HubDays> DaysAsync(CancellationToken cancellationToken)
    {
        var known = await database.HubZones.AsNoTracking().ToListAsync(cancellationToken);
        return new HubDays(known.ToDictionary(one => one.Hub, one => DayIn(one.TimeZone), StringComparer.Ordinal), DayIn(null));
    }

    // Partnership's release may know a zone that this machine does not.
    private DateOnly DayIn(string? name) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Now, name is not null && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : usual).DateTime);
}
