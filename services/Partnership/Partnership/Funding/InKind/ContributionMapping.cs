using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Funding.InKind;

internal sealed class ContributionMapping : IEntityTypeConfiguration<Contribution>
{
    public const string PrimaryKey = "pk_funding_contribution";

    public void Configure(EntityTypeBuilder<Contribution> builder)
    {
        builder.ToTable("funding_contribution").IsAggregate();
        builder.HasKey(contribution => contribution.Id).HasName(PrimaryKey);
        builder.HasOne<Agreement>().WithMany().HasForeignKey(contribution => contribution.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(contribution => new { contribution.AgreementId, contribution.Id });
        builder.Property(contribution => contribution.Party).HasMaxLength(200);
        builder.Property(contribution => contribution.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(contribution => contribution.Quantity).HasPrecision(14, 3);
        builder.Property(contribution => contribution.Proof).IsJson();
        builder.Property(contribution => contribution.Valuation).IsJson();
        builder.OwnsOne(contribution => contribution.Withdrawal);
    }
}
