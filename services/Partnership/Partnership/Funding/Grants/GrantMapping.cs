using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Audit;
using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Funding.Grants;

internal sealed class GrantMapping : IEntityTypeConfiguration<Grant>
{
    public const string PrimaryKey = "pk_funding_grant";

    public void Configure(EntityTypeBuilder<Grant> builder)
    {
        builder.ToTable("funding_grant").IsAggregate();
        builder.HasKey(grant => grant.Id).HasName(PrimaryKey);
        builder.HasOne<Agreement>().WithMany().HasForeignKey(grant => grant.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(grant => new { grant.AgreementId, grant.Number }).IsUnique();
        builder.Property(grant => grant.Funder).HasMaxLength(200);
        builder.Property(grant => grant.Nature).HasConversion<string>().HasMaxLength(20);
        builder.Property(grant => grant.Disclosure).IsJson();
        builder.Ignore(grant => grant.Left);
        builder.Property(grant => grant.Asked).HasPrecision(14, 2).IsDerived();
        builder.Property(grant => grant.Granted).HasPrecision(14, 2).IsDerived();
        builder.Property(grant => grant.Refused).HasPrecision(14, 2).IsDerived();
        builder.Property(grant => grant.Called).HasPrecision(14, 2).IsDerived();
        builder.Property(grant => grant.Paid).HasPrecision(14, 2).IsDerived();
        builder.Property(grant => grant.Spent).HasPrecision(14, 2).IsDerived();
        builder.Property(grant => grant.State).HasConversion<string>().HasMaxLength(20).IsDerived();
        builder.OwnsMany(grant => grant.Steps, step =>
        {
            step.ToTable("funding_grant_step");
            step.WithOwner().HasForeignKey("GrantId");
            step.HasKey("GrantId", nameof(GrantStep.Id));
            step.Property(candidate => candidate.Id).ValueGeneratedNever();
            step.Property(candidate => candidate.Kind).HasConversion<string>().HasMaxLength(20);
            step.Property(candidate => candidate.Amount).HasPrecision(14, 2);
            step.Ignore(candidate => candidate.Counts);
            step.OwnsOne(candidate => candidate.Reversal);
        });
    }
}
