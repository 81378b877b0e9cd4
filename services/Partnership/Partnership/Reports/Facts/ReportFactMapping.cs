using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SkillsHub.Partnership.Reports.Facts;

/// <summary>Of no agreement's key: facts are read from the journal, which may tell of what a restored database does not know.</summary>
internal sealed class ReportFactMapping : IEntityTypeConfiguration<ReportFact>, IEntityTypeConfiguration<ReportCursor>
{
    public const string FactTable = "report_fact";

    public const string CursorTable = "report_cursor";

    public void Configure(EntityTypeBuilder<ReportFact> builder)
    {
        builder.ToTable(FactTable).HasKey(fact => fact.Position);
        builder.Property(fact => fact.Position).ValueGeneratedNever();
        builder.Property(fact => fact.Measure).HasConversion<string>().HasMaxLength(30);
        builder.Property(fact => fact.Family).HasConversion<string>().HasMaxLength(30);
        builder.Property(fact => fact.Nature).HasConversion<string>().HasMaxLength(20);
        builder.Property(fact => fact.Amount).HasPrecision(14, 2);
        // What an agreement's year adds up to, and the facts of one figure, latest first.
        builder.HasIndex(fact => new { fact.AgreementId, fact.Day, fact.Position });
        builder.HasIndex(fact => new { fact.Hub, fact.Day, fact.Position }).HasFilter("agreement_id is null");
        // Money of years that no report is on.
        builder.HasIndex(fact => new { fact.AgreementId, fact.FiscalYear }).HasFilter("fiscal_year is not null");
        // Whatever comes later about the same looks here.
        builder.HasIndex(fact => new { fact.Subject, fact.Hub });
    }

    public void Configure(EntityTypeBuilder<ReportCursor> builder)
    {
        builder.ToTable(CursorTable, table => table.HasCheckConstraint("ck_report_cursor_single", "id")).HasKey(cursor => cursor.Id);
        builder.Property(cursor => cursor.Id).ValueGeneratedNever();
        // The release before reads it with the row, and its replicas serve beside those of this one: the next drops it.
        builder.Property<DateOnly?>("KeptFrom");
        builder.HasData(new ReportCursor { Id = true, Position = 0, Head = 0, Reading = 0 });
    }
}
