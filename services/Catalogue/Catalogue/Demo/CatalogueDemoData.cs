using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Catalogue.Hubs;
using SkillsHub.Catalogue.Programmes;
using SkillsHub.Messaging;
using SkillsHub.Persistence;

namespace SkillsHub.Catalogue.Demo;

/// <summary>The Saint-Dizier hub's offer, through the same decisions as staff's, so that it is published like any other.</summary>
internal sealed class CatalogueDemoData(CatalogueDbContext database, IOutbox outbox, HubCalendar calendar) : IDemoData
{
    private const string Hub = "saint-dizier";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var known = await database.Programmes.Where(programme => programme.Hub == Hub).Select(programme => new { programme.Id, programme.Sheet.Code }).ToListAsync(cancellationToken);
        await using var stream = typeof(CatalogueDemoData).Assembly.GetManifestResourceStream("programmes.json")!;
        var entries = await JsonSerializer.DeserializeAsync<DemoProgramme[]>(stream, Json, cancellationToken);
        var today = await calendar.TodayAsync(Hub, cancellationToken);
        // By its id, which no edit changes; by its code too, which is unique and may be another programme's meanwhile.
        foreach (var entry in entries!.Where(entry => !known.Exists(one => one.Id == entry.Id || one.Code == entry.Code)))
            Add(entry, today);
        await database.SaveChangesAsync(cancellationToken);
    }

    private void Add(DemoProgramme entry, DateOnly today)
    {
        var now = calendar.Now;
        var programme = Programme.Draft(entry.Id, Hub, entry.ToSheet(), now);
        foreach (var session in entry.Sessions)
            outbox.Add(programme, now, programme.Schedule(session.ToPlan(Guid.CreateVersion7(now), today), today).Value);
        outbox.Add(programme, now, programme.Publish(now).Value);
        database.Add(programme);
    }
}
