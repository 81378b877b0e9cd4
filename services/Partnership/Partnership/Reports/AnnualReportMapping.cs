using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Reports.Editions;
using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Reports;

internal sealed class AnnualReportMapping : IEntityTypeConfiguration<AnnualReport>, IEntityTypeConfiguration<FrozenReport>
{
    public const string YearIndex = "ux_annual_report_agreement_id_year";

    /// <summary>Migrations make this table, and that of the editions, append-only.</summary>
    public const string FrozenTable = "annual_report_frozen";

    public const string EditionTable = "annual_report_edition";

    private static readonly string[] Numbered = ["pk_annual_report_edition", "pk_annual_report_frozen"];

    /// <summary>Whether somebody else transmitted at the same moment.</summary>
    public static bool IsRace(DbUpdateException refused) => Array.Exists(Numbered, refused.IsUniqueViolation);

    public void Configure(EntityTypeBuilder<AnnualReport> builder)
    {
        builder.ToTable("annual_report").IsAggregate();
        builder.HasOne<Agreement>().WithMany().HasForeignKey(report => report.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(report => new { report.AgreementId, report.Year }).IsUnique().HasDatabaseName(YearIndex);
        builder.Property(report => report.Texts).IsJson();
        builder.OwnsMany(report => report.Editions, edition =>
        {
            edition.ToTable(EditionTable);
            edition.WithOwner().HasForeignKey("ReportId");
            edition.HasKey("ReportId", nameof(ReportEdition.Number));
            edition.Property(candidate => candidate.Number).ValueGeneratedNever();
            edition.PrimitiveCollection(candidate => candidate.Written);
        });
    }

    public void Configure(EntityTypeBuilder<FrozenReport> builder)
    {
        builder.ToTable(FrozenTable).HasKey(frozen => new { frozen.ReportId, frozen.Edition, frozen.Reader });
        builder.HasOne<AnnualReport>().WithMany().HasForeignKey(frozen => frozen.ReportId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(frozen => frozen.Reader).HasMaxLength(200);
    }
}
