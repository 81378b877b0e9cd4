using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Audit;
using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Commitments;

internal sealed class CommitmentMapping : IEntityTypeConfiguration<Commitment>
{
    /// <summary>Name that the database gives to the key of what was recorded.</summary>
    public const string FulfilmentKey = "pk_commitment_fulfilment";

    public const string NumberIndex = "ix_commitment_agreement_id_number";

    public void Configure(EntityTypeBuilder<Commitment> builder)
    {
        builder.ToTable("commitment").IsAggregate();
        builder.HasOne<Agreement>().WithMany().HasForeignKey(commitment => commitment.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(commitment => new { commitment.AgreementId, commitment.Number }).IsUnique().HasDatabaseName(NumberIndex);
        builder.OwnsOne(commitment => commitment.Aside);
        builder.HasIndex(commitment => new { commitment.Hub, commitment.NextDueOn });
        builder.Property(commitment => commitment.NextDueOn).IsDerived();
        builder.Property(commitment => commitment.Fulfilled).IsDerived();
        builder.Property(commitment => commitment.ChangedAt).IsDerived();
        builder.Property(commitment => commitment.PutOff).IsDerived();
        builder.Property(commitment => commitment.Postponements).IsJson();
        builder.Property(commitment => commitment.Postponements).HasDefaultValueSql("'[]'::jsonb");
        builder.Ignore(commitment => commitment.Promisor);
        builder.Property(commitment => commitment.Source).IsJson();
        builder.OwnsOne(commitment => commitment.Schedule, schedule => schedule.Property(value => value.Kind).HasConversion<string>().HasMaxLength(20));
        builder.OwnsMany(commitment => commitment.Fulfilments, fulfilment =>
        {
            fulfilment.ToTable("commitment_fulfilment");
            fulfilment.WithOwner().HasForeignKey("CommitmentId");
            fulfilment.HasKey("CommitmentId", nameof(Fulfilment.Id));
            fulfilment.Property(candidate => candidate.Id).ValueGeneratedNever();
            fulfilment.Property(candidate => candidate.Schedule).HasConversion<string>().HasMaxLength(20);
            fulfilment.Ignore(candidate => candidate.Counts);
            fulfilment.OwnsOne(candidate => candidate.Proof, proof => proof.Property(value => value.Kind).HasConversion<string>().HasMaxLength(20));
            fulfilment.OwnsOne(candidate => candidate.Withdrawal);
        });
    }
}
