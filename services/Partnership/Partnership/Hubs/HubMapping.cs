using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillsHub.Mail;
using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Hubs;

internal sealed class HubMapping : IEntityTypeConfiguration<Hub>
{
    public const string SlugIndex = "ux_hub_slug";

    public void Configure(EntityTypeBuilder<Hub> builder)
    {
        builder.ToTable("hub").IsAggregate();
        builder.Property(hub => hub.Address).HasMaxLength(HubContact.MaxAddress);
        builder.Property(hub => hub.Phone).HasMaxLength(HubContact.MaxPhone);
        builder.Property(hub => hub.Email).HasMaxLength(HubContact.MaxEmail);
        builder.Property(hub => hub.NoticeEmail).HasMaxLength(MailShape.MaxAddress);
        builder.Property(hub => hub.NoticeLanguage).HasMaxLength(2);
        builder.Ignore(hub => hub.NoticeContact);
        builder.HasIndex(hub => hub.Hub).IsUnique().HasDatabaseName(SlugIndex);
    }
}
