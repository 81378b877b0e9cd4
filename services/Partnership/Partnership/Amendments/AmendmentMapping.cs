using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Amendments;

internal sealed class AmendmentMapping : IEntityTypeConfiguration<Amendment>
{
    public const string PrimaryKey = "pk_amendment";
    public const string NumberIndex = "ix_amendment_agreement_id_number";

    public void Configure(EntityTypeBuilder<Amendment> builder)
    {
        builder.ToTable("amendment").IsAggregate();
        builder.HasKey(amendment => amendment.Id).HasName(PrimaryKey);
        builder.HasOne<Agreement>().WithMany().HasForeignKey(amendment => amendment.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(amendment => new { amendment.AgreementId, amendment.Number }).IsUnique().HasDatabaseName(NumberIndex);
        builder.Property(amendment => amendment.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(amendment => amendment.Changes).IsJson();
        builder.Property(amendment => amendment.Entered).IsJson();
        builder.Property(amendment => amendment.EnteredLines).IsJson();
        builder.Property(amendment => amendment.Author).HasMaxLength(200);
        builder.Ignore(amendment => amendment.Missing);
        builder.Ignore(amendment => amendment.IsPending);
        builder.Ignore(amendment => amendment.HoldsFrom);
        builder.OwnsOne(amendment => amendment.Ending);
        builder.OwnsMany(amendment => amendment.Signatories, signatory =>
        {
            signatory.ToTable("amendment_signatory");
            signatory.WithOwner().HasForeignKey("AmendmentId");
            signatory.HasKey("AmendmentId", nameof(AmendmentSignatory.Slug));
            signatory.OwnsOne(candidate => candidate.Signature, signature => signature.Property(value => value.Method).HasConversion<string>().HasMaxLength(30));
        });
    }
}
