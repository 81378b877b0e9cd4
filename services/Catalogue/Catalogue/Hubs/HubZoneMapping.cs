using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SkillsHub.Catalogue.Hubs;

internal sealed class HubZoneMapping : IEntityTypeConfiguration<HubZone>
{
    // As long as Partnership lets them be.
    private const int Name = 100;

    public void Configure(EntityTypeBuilder<HubZone> entity)
    {
        entity.ToTable("hub_zone");
        entity.HasKey(zone => zone.Hub);
        entity.Property(zone => zone.Hub).HasMaxLength(Name);
        entity.Property(zone => zone.TimeZone).HasMaxLength(Name);
    }
}
