using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Documentation.Files;
using SkillsHub.Documentation.Resources;
using SkillsHub.Messaging;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Documentation.Demo;

/// <summary>The Saint-Dizier hub's documents, through the same intake and decisions as staff's.</summary>
internal sealed class DocumentationDemoData(DocumentationDbContext database, IOutbox outbox, IBlobStore store, TimeProvider time) : IDemoData
{
    private const string Hub = "saint-dizier";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var known = await database.Resources.Where(resource => resource.Hub == Hub).Select(resource => new { resource.Id, resource.Record.Title }).ToListAsync(cancellationToken);
        await using var stream = typeof(DocumentationDemoData).Assembly.GetManifestResourceStream("resources.json")!;
        var entries = await JsonSerializer.DeserializeAsync<DemoResource[]>(stream, Json, cancellationToken);
        // By its id, which no edit changes; by its title too, as earlier releases drew the id by lot.
        foreach (var entry in entries!.Where(entry => !known.Exists(one => one.Id == entry.Id || one.Title == entry.Title)))
            await AddAsync(entry, cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
    }

    private async Task AddAsync(DemoResource entry, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var resource = Resource.Draft(entry.Id, Hub, entry.ToRecord(DateOnly.FromDateTime(now.UtcDateTime)), now);
        await using var content = new MemoryStream(entry.ToFile());
        var version = await store.ReceiveAsync(new IncomingFile(content, MediaType: null, entry.FileName), number: 1, now, cancellationToken);
        outbox.Add(resource, now, resource.Attach(version.Value).Value);
        outbox.Add(resource, now, resource.Publish(now).Value);
        database.Add(resource);
    }
}
