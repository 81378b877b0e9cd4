using Microsoft.EntityFrameworkCore;
using SkillsHub.Catalogue.Hubs;
using SkillsHub.Catalogue.Programmes;
using SkillsHub.Messaging;

namespace SkillsHub.Catalogue;

internal sealed class CatalogueDbContext(DbContextOptions<CatalogueDbContext> options) : DbContext(options)
{
    public DbSet<HubZone> HubZones => Set<HubZone>();

    public DbSet<Programme> Programmes => Set<Programme>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CatalogueDbContext).Assembly);
        modelBuilder.AddMessaging();
    }
}
