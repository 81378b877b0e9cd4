using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Hubs;

internal sealed class HubMapping : IEntityTypeConfiguration<Hub>
{
    public const string SlugIndex = "ux_hub_slug";

    public void Configure(EntityTypeBuilder<Hub> builder)
    {
        builder.ToTable("hub").IsAggregate();
        builder.HasIndex(hub => hub.Hub).IsUnique().HasDatabaseName(SlugIndex);
    }
}
