using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SkillsHub.Partnership.Audit;

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_entry");
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.Id).UseIdentityAlwaysColumn();
        builder.Property(entry => entry.Action).HasConversion<string>().HasMaxLength(20);
        builder.Property(entry => entry.Changes).IsJson();
        builder.PrimitiveCollection(entry => entry.Readers);
        builder.HasIndex(entry => new { entry.AgreementId, entry.Id });
        builder.HasIndex(entry => new { entry.SubjectId, entry.Id });
        builder.HasIndex(entry => new { entry.Hub, entry.Id });
    }
}
