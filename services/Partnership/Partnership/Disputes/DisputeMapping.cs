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
    private static readonly string[] Numbered = ["pk_dispute_step", "pk_dispute_settlement", "pk_dispute_referral", "pk_dispute_closing"];

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
        builder.Ignore(dispute => dispute.Referral);
        builder.OwnsOne(dispute => dispute.Abandonment);
        builder.OwnsMany(dispute => dispute.Steps, step =>
        {
            IsRecord(step, "dispute_step", Numbered[0]);
            step.Property(candidate => candidate.Kind).HasConversion<string>().HasMaxLength(20);
        });
        builder.OwnsMany(dispute => dispute.Settlements, settlement =>
        {
            IsRecord(settlement, "dispute_settlement", Numbered[1]);
            IsEnd(settlement);
            settlement.OwnsOne(candidate => candidate.Reopening);
        });
        builder.OwnsMany(dispute => dispute.Referrals, referral => IsRecord(referral, "dispute_referral", Numbered[2]));
        builder.OwnsMany(dispute => dispute.Closings, closing =>
        {
            IsRecord(closing, "dispute_closing", Numbered[3]);
            IsEnd(closing);
            closing.Property(candidate => candidate.Outcome).HasConversion<string>().HasMaxLength(20);
        });
    }

    private static void IsRecord<T>(OwnedNavigationBuilder<Dispute, T> record, string table, string key)
        where T : DisputeRecord
    {
        record.ToTable(table);
        record.WithOwner().HasForeignKey("DisputeId");
        record.HasKey("DisputeId", nameof(DisputeRecord.Number)).HasName(key);
        record.Property(candidate => candidate.Number).ValueGeneratedNever();
        record.OwnsOne(candidate => candidate.Withdrawal);
    }

    private static void IsEnd<T>(OwnedNavigationBuilder<Dispute, T> end)
        where T : DisputeEnd
    {
        end.PrimitiveCollection(candidate => candidate.Needs);
        end.Property(candidate => candidate.Words).IsJson();
        end.Ignore(candidate => candidate.Awaits);
        end.Ignore(candidate => candidate.AwaitsStaff);
        end.Ignore(candidate => candidate.Holds);
    }
}
