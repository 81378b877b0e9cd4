using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Audit;
using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Disputes;

internal sealed class DisputeMapping : IEntityTypeConfiguration<Dispute>
{
    public const string PrimaryKey = "pk_dispute";
    public const string NumberIndex = "ux_dispute_agreement_id_number";

    // Parts are numbered in what they are of, and are stored before its own row, on whose version the second of two would fail.
    private static readonly string[] Numbered = ["pk_dispute_step", "pk_dispute_settlement"];

    /// <summary>Whether somebody else recorded a part at the same moment: what was read is what it was no longer.</summary>
    public static bool IsRace(DbUpdateException refused) => Array.Exists(Numbered, refused.IsUniqueViolation);

    public void Configure(EntityTypeBuilder<Dispute> builder)
    {
        builder.ToTable("dispute").IsAggregate();
        builder.HasKey(dispute => dispute.Id).HasName(PrimaryKey);
        builder.HasOne<Agreement>().WithMany().HasForeignKey(dispute => dispute.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(dispute => new { dispute.AgreementId, dispute.Number }).IsUnique().HasDatabaseName(NumberIndex);
        builder.HasIndex(dispute => new { dispute.Hub, dispute.Id });
        builder.PrimitiveCollection(dispute => dispute.Parties);
        builder.Property(dispute => dispute.About).IsJson();
        builder.Property(dispute => dispute.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(dispute => dispute.State).IsDerived();
        builder.Ignore(dispute => dispute.Standing);
        builder.OwnsOne(dispute => dispute.Referral);
        builder.OwnsOne(dispute => dispute.Closing, closing => closing.Property(value => value.Outcome).HasConversion<string>().HasMaxLength(20));
        builder.OwnsOne(dispute => dispute.Abandonment);
        builder.OwnsMany(dispute => dispute.Steps, step =>
        {
            step.ToTable("dispute_step");
            step.WithOwner().HasForeignKey("DisputeId");
            step.HasKey("DisputeId", nameof(DisputeStep.Number)).HasName(Numbered[0]);
            step.Property(candidate => candidate.Number).ValueGeneratedNever();
            step.Property(candidate => candidate.Kind).HasConversion<string>().HasMaxLength(20);
            step.OwnsOne(candidate => candidate.Withdrawal);
        });
        builder.OwnsMany(dispute => dispute.Settlements, settlement =>
        {
            settlement.ToTable("dispute_settlement");
            settlement.WithOwner().HasForeignKey("DisputeId");
            settlement.HasKey("DisputeId", nameof(DisputeSettlement.Number)).HasName(Numbered[1]);
            settlement.Property(candidate => candidate.Number).ValueGeneratedNever();
            settlement.OwnsOne(candidate => candidate.Reopening);
        });
    }
}
