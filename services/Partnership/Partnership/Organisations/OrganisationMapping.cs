using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Organisations;

internal sealed class OrganisationMapping : IEntityTypeConfiguration<Organisation>
{
    public const string SlugIndex = "ix_organisation_hub_slug";

    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("organisation").IsAggregate();
        builder.Property(organisation => organisation.Slug).HasMaxLength(200);
        builder.HasIndex(organisation => new { organisation.Hub, organisation.Slug }).IsUnique().HasDatabaseName(SlugIndex);
    }
}
