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
        var known = await database.Programmes.Include(programme => programme.Sessions).Where(programme => programme.Hub == Hub).ToListAsync(cancellationToken);
        await using var stream = typeof(CatalogueDemoData).Assembly.GetManifestResourceStream("programmes.json")!;
        var entries = await JsonSerializer.DeserializeAsync<DemoProgramme[]>(stream, Json, cancellationToken);
        var today = await calendar.TodayAsync(Hub, cancellationToken);
        foreach (var entry in entries!)
        {
            // By its id, which no edit changes; by its code too, which is unique and may be another programme's meanwhile.
            if (known.Find(one => one.Id == entry.Id) is { } programme)
                Renew(programme, entry, today);
            else if (!known.Exists(one => one.Sheet.Code == entry.Code))
                Add(entry, today);
        }

        await database.SaveChangesAsync(cancellationToken);
    }

    private void Add(DemoProgramme entry, DateOnly today)
    {
        var now = calendar.Now;
        var programme = Programme.Draft(entry.Id, Hub, entry.ToSheet(), now);
        Schedule(programme, entry, today);
        outbox.Add(programme, now, programme.Publish(now, today).Value);
        database.Add(programme);
    }

    // Once all its sessions are over: the system is shown months after its first start, too.
    private void Renew(Programme programme, DemoProgramme entry, DateOnly today)
    {
        if (programme.State == ProgrammeState.Published && programme.Sessions.Count > 0 && programme.Sessions.All(session => session.StateOn(today) == SessionState.Held))
            Schedule(programme, entry, today);
    }

    private void Schedule(Programme programme, DemoProgramme entry, DateOnly today)
    {
        foreach (var session in entry.Sessions)
            outbox.Add(programme, calendar.Now, programme.Schedule(session.ToPlan(Guid.CreateVersion7(calendar.Now), today), today).Value);
    }
}
