using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Funding.Plan;

internal sealed class FundingPlanMapping : IEntityTypeConfiguration<FundingPlan>
{
    public void Configure(EntityTypeBuilder<FundingPlan> builder)
    {
        builder.ToTable("funding_plan").IsAggregate();
        builder.HasOne<Agreement>().WithOne().HasForeignKey<FundingPlan>(plan => plan.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(plan => plan.Beneficiary).IsJson();
        builder.Property(plan => plan.Funders).IsJson();
        builder.OwnsMany(plan => plan.Bases, on =>
        {
            on.ToTable("funding_base");
            on.WithOwner().HasForeignKey("PlanId");
            on.HasKey("PlanId", nameof(FundingBase.Number));
            on.Property(candidate => candidate.Number).ValueGeneratedNever();
            on.Property(candidate => candidate.Amount).HasPrecision(14, 2);
            on.Property(candidate => candidate.Years).IsJson();
            on.Property(candidate => candidate.By).IsJson();
        });
        builder.OwnsMany(plan => plan.Lines, line =>
        {
            line.ToTable("funding_line");
            line.WithOwner().HasForeignKey("PlanId");
            line.HasKey("PlanId", nameof(PlanLine.Number));
            line.Property(candidate => candidate.Number).ValueGeneratedNever();
            line.Property(candidate => candidate.Nature).HasConversion<string>().HasMaxLength(20);
            line.Property(candidate => candidate.Rate).HasPrecision(6, 3);
            line.Property(candidate => candidate.Amount).HasPrecision(14, 2);
            line.Property(candidate => candidate.Ceiling).HasPrecision(14, 2);
            line.PrimitiveCollection(candidate => candidate.FiscalYears);
            line.Property(candidate => candidate.Source).IsJson();
            line.Property(candidate => candidate.Read).IsJson();
            line.Property(candidate => candidate.By).IsJson();
            line.Property(candidate => candidate.Said).IsJson();
            line.Ignore(candidate => candidate.Original);
            line.Ignore(candidate => candidate.IsSigned);
            line.Ignore(candidate => candidate.Sayings);
            line.Ignore(candidate => candidate.IsMoney);
            line.Ignore(candidate => candidate.Terms);
            line.OwnsOne(candidate => candidate.Aside);
        });
    }
}
