using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Deadlines.Feeds;

internal sealed class CalendarLinkMapping : IEntityTypeConfiguration<CalendarLink>
{
    public const string PrimaryKey = "pk_calendar_link";
    public const string NameIndex = "ux_calendar_link_name";
    public const int MaxName = 100;

    // SHA-256 in hexadecimal.
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<CalendarLink> builder)
    {
        builder.ToTable("calendar_link").IsAggregate();
        builder.HasKey(link => link.Id).HasName(PrimaryKey);
        builder.Property(link => link.Organisation).HasMaxLength(200);
        builder.Property(link => link.Name).HasMaxLength(MaxName);
        builder.Property(link => link.TokenHash).HasMaxLength(HashLength);
        builder.HasIndex(link => link.TokenHash).IsUnique();
        builder.HasIndex(link => new { link.Hub, link.Organisation, link.Name }).IsUnique().HasFilter("revoked_at is null").HasDatabaseName(NameIndex);
    }
}
