using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillsHub.Mail;
using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Organisations;

internal sealed class OrganisationMapping : IEntityTypeConfiguration<Organisation>
{
    public const string SlugIndex = "ix_organisation_hub_slug";

    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("organisation").IsAggregate();
        builder.Property(organisation => organisation.Slug).HasMaxLength(200);
        builder.Property(organisation => organisation.NoticeEmail).HasMaxLength(MailShape.MaxAddress);
        builder.Property(organisation => organisation.NoticeLanguage).HasMaxLength(2);
        builder.Ignore(organisation => organisation.NoticeContact);
        builder.HasIndex(organisation => new { organisation.Hub, organisation.Slug }).IsUnique().HasDatabaseName(SlugIndex);
    }
}
