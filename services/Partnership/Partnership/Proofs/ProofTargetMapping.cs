using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SkillsHub.Partnership.Proofs;

internal sealed class ProofTargetMapping : IEntityTypeConfiguration<ProofTarget>
{
    public void Configure(EntityTypeBuilder<ProofTarget> builder)
    {
        builder.ToTable("proof_target");
        builder.HasKey(target => new { target.Kind, target.Id });
        builder.Property(target => target.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(target => target.Audience).HasConversion<string>().HasMaxLength(20);
        builder.Property(target => target.Version).IsConcurrencyToken();
    }
}
