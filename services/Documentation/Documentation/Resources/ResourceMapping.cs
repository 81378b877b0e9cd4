using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;
using SkillsHub.Persistence;

namespace SkillsHub.Documentation.Resources;

internal sealed class ResourceMapping : IEntityTypeConfiguration<Resource>
{
    public const string KeyIndex = "pk_resource";
    public const string VersionKeyIndex = "pk_file_version";

    private const string SearchVector = $"""
        setweight(to_tsvector('{FrenchSearch.Configuration}', title), 'A')
        || setweight(to_tsvector('{FrenchSearch.Configuration}', joined_words(subjects)), 'A')
        || setweight(to_tsvector('{FrenchSearch.Configuration}', description), 'B')
        || setweight(to_tsvector('{FrenchSearch.Configuration}', coalesce(creator, '')), 'C')
        """;

    public void Configure(EntityTypeBuilder<Resource> entity)
    {
        entity.ToTable("resource");
        entity.IsAggregate();
        entity.HasKey(resource => resource.Id).HasName(KeyIndex);
        entity.Property(resource => resource.State).HasConversion<string>().HasMaxLength(20);
        entity.Ignore(resource => resource.File);
        entity.ComplexProperty(resource => resource.Record, record =>
        {
            // Titles are listed in the order of a French dictionary.
            record.Property(one => one.Title).HasColumnName("title").HasMaxLength(ResourceLimits.Title).UseCollation("fr-x-icu");
            record.Property(one => one.Description).HasColumnName("description").HasMaxLength(ResourceLimits.Description);
            record.Property(one => one.Type).HasColumnName("type").HasConversion<string>().HasMaxLength(20);
            record.PrimitiveCollection(one => one.Subjects).HasColumnName("subjects");
            record.Property(one => one.Creator).HasColumnName("creator").HasMaxLength(ResourceLimits.ShortText);
            record.Property(one => one.Publisher).HasColumnName("publisher").HasMaxLength(ResourceLimits.ShortText);
            record.Property(one => one.Date).HasColumnName("date");
            record.Property(one => one.Language).HasColumnName("language").HasMaxLength(ResourceLimits.Language);
            record.Property(one => one.Rights).HasColumnName("rights").HasMaxLength(ResourceLimits.ShortText);
            record.Property(one => one.Identifier).HasColumnName("identifier").HasMaxLength(ResourceLimits.ShortText);
            record.Property(one => one.ActivityFamily).HasColumnName("activity_family").HasConversion<string>().HasMaxLength(30);
            record.Property(one => one.Visibility).HasColumnName("visibility").HasConversion<string>().HasMaxLength(20);
        });
        entity.OwnsMany(resource => resource.Versions, version =>
        {
            version.ToTable("file_version");
            version.WithOwner().HasForeignKey("ResourceId");
            version.HasKey("ResourceId", nameof(FileVersion.Number)).HasName(VersionKeyIndex);
            version.Property(one => one.Number).ValueGeneratedNever();
            version.Property(one => one.Hash).HasMaxLength(64).IsFixedLength();
            version.Property(one => one.MediaType).HasMaxLength(100);
            version.Property(one => one.Name).HasMaxLength(ResourceLimits.ShortText);
        });
        entity.Property<NpgsqlTsVector>("Search").HasComputedColumnSql(SearchVector, stored: true);
        entity.HasIndex("Search").HasMethod("gin");
    }
}
