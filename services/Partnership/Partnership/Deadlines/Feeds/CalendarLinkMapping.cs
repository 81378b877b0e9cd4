using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Deadlines.Feeds;

internal sealed class CalendarLinkMapping : IEntityTypeConfiguration<CalendarLink>
{
    public const string PrimaryKey = "pk_calendar_link";
    public const string NameIndex = "ux_calendar_link_name";

    public void Configure(EntityTypeBuilder<CalendarLink> builder)
    {
        builder.ToTable("calendar_link").IsSecretLink(NameIndex);
        builder.HasKey(link => link.Id).HasName(PrimaryKey);
    }
}
