using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;
using SkillsHub.Persistence;

namespace SkillsHub.Catalogue.Programmes;

internal sealed class ProgrammeMapping : IEntityTypeConfiguration<Programme>
{
    public const string KeyIndex = "pk_programme";
    public const string CodeIndex = "ix_programme_hub_code";
    public const string SessionKeyIndex = "pk_session";

    private const string SearchVector = $"""
        setweight(to_tsvector('{FrenchSearch.Configuration}', title), 'A')
        || setweight(to_tsvector('simple', code || ' ' || coalesce(certification, '') || ' ' || joined_words(rome_codes)), 'A')
        || setweight(to_tsvector('{FrenchSearch.Configuration}', summary), 'B')
        || setweight(to_tsvector('{FrenchSearch.Configuration}', coalesce(objectives, '')), 'C')
        """;

    public void Configure(EntityTypeBuilder<Programme> entity)
    {
        entity.ToTable("programme");
        entity.IsAggregate();
        entity.HasKey(programme => programme.Id).HasName(KeyIndex);
        entity.Property(programme => programme.State).HasConversion<string>().HasMaxLength(20);
        entity.ComplexProperty(programme => programme.Sheet, sheet =>
        {
            sheet.Property(one => one.Code).HasColumnName("code").HasMaxLength(ProgrammeLimits.Code);
            // Titles are listed in the order of a French dictionary.
            sheet.Property(one => one.Title).HasColumnName("title").HasMaxLength(ProgrammeLimits.Title).UseCollation("fr-x-icu");
            sheet.Property(one => one.Summary).HasColumnName("summary").HasMaxLength(ProgrammeLimits.Summary);
            sheet.Property(one => one.Objectives).HasColumnName("objectives").HasMaxLength(ProgrammeLimits.LongText);
            sheet.Property(one => one.Prerequisites).HasColumnName("prerequisites").HasMaxLength(ProgrammeLimits.LongText);
            sheet.PrimitiveCollection(one => one.Pathways).HasColumnName("pathways").HasColumnType("text[]").ElementType().HasConversion<string>();
            sheet.Property(one => one.Credits).HasColumnName("credits");
            sheet.Property(one => one.Hours).HasColumnName("hours");
            sheet.Property(one => one.Level).HasColumnName("level");
            sheet.Property(one => one.Certification).HasColumnName("certification").HasMaxLength(ProgrammeLimits.Code);
            sheet.PrimitiveCollection(one => one.RomeCodes).HasColumnName("rome_codes");
            sheet.PrimitiveCollection(one => one.NsfCodes).HasColumnName("nsf_codes");
            sheet.PrimitiveCollection(one => one.Formacodes).HasColumnName("formacodes");
        });
        entity.Property<NpgsqlTsVector>("Search").HasComputedColumnSql(SearchVector, stored: true);
        entity.HasIndex("Search").HasMethod("gin");
        entity.HasMany(programme => programme.Sessions).WithOne().HasForeignKey("ProgrammeId").IsRequired();
    }
}
