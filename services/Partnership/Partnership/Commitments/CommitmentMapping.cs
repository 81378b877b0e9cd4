using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Commitments;

internal sealed class CommitmentMapping : IEntityTypeConfiguration<Commitment>
{
    public void Configure(EntityTypeBuilder<Commitment> builder)
    {
        builder.ToTable("commitment").IsAggregate();
        builder.HasOne<Agreement>().WithMany().HasForeignKey(commitment => commitment.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(commitment => new { commitment.AgreementId, commitment.Number }).IsUnique();
        builder.Ignore(commitment => commitment.Promisor);
        builder.Property(commitment => commitment.Source).IsJson();
        builder.OwnsOne(commitment => commitment.Schedule, schedule => schedule.Property(value => value.Kind).HasConversion<string>().HasMaxLength(20));
        builder.OwnsMany(commitment => commitment.Fulfilments, fulfilment =>
        {
            fulfilment.ToTable("commitment_fulfilment");
            fulfilment.WithOwner().HasForeignKey("CommitmentId");
            fulfilment.HasKey("CommitmentId", nameof(Fulfilment.Id));
            fulfilment.Property(candidate => candidate.Id).ValueGeneratedNever();
            fulfilment.Ignore(candidate => candidate.Counts);
            fulfilment.OwnsOne(candidate => candidate.Proof, proof => proof.Property(value => value.Kind).HasConversion<string>().HasMaxLength(20));
            fulfilment.OwnsOne(candidate => candidate.Withdrawal);
        });
    }
}
