using SkillsHub.Messaging;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Catalogue.Hubs;

/// <summary>Keeps the zone of each hub that is opened.</summary>
internal sealed class HubZoneReader(CatalogueDbContext database) : IEventHandler<HubRegistered>
{
    public async Task HandleAsync(HubRegistered told, CancellationToken cancellationToken)
    {
        if (await database.HubZones.FindAsync([told.Hub], cancellationToken) is { } known)
            known.TimeZone = told.TimeZone;
        else
            database.Add(new HubZone { Hub = told.Hub, TimeZone = told.TimeZone });
    }
}
