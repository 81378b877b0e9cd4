using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Funding.Ledger;

internal sealed class LedgerMapping : IEntityTypeConfiguration<Expense>, IEntityTypeConfiguration<Allocation>
{
    /// <summary>Names of the tables, which the migration makes append-only.</summary>
    public const string ExpenseTable = "ledger_expense";

    public const string AllocationTable = "ledger_allocation";

    /// <summary>An expense is reversed once.</summary>
    public const string ReversalIndex = "ux_ledger_expense_reverses";

    public const string PrimaryKey = "pk_ledger_expense";

    public void Configure(EntityTypeBuilder<Expense> builder)
    {
        builder.ToTable(ExpenseTable).IsAggregate();
        builder.HasKey(expense => expense.Id).HasName(PrimaryKey);
        builder.HasOne<Agreement>().WithMany().HasForeignKey(expense => expense.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(expense => expense.Amount).HasPrecision(14, 2);
        builder.Property(expense => expense.Supplier).HasMaxLength(ExpenseRequest.MaxSupplier);
        builder.Property(expense => expense.Label).HasMaxLength(ExpenseRequest.MaxLabel);
        builder.Property(expense => expense.Invoice).HasMaxLength(ExpenseRequest.MaxInvoice);
        builder.Property(expense => expense.Family).HasConversion<string>().HasMaxLength(30);
        builder.Property(expense => expense.Nature).HasConversion<string>().HasMaxLength(20);
        builder.HasMany(expense => expense.Allocations).WithOne().HasForeignKey(part => part.ExpenseId);
        builder.Navigation(expense => expense.Allocations).AutoInclude();
        builder.HasOne<Expense>().WithOne().HasForeignKey<Expense>(expense => expense.Reverses).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(expense => expense.Reverses).IsUnique().HasDatabaseName(ReversalIndex);
        // The ledger as people read it: latest day first.
        builder.HasIndex(expense => new { expense.AgreementId, expense.SpentOn, expense.Id }).IsDescending(false, true, true);
    }

    public void Configure(EntityTypeBuilder<Allocation> builder)
    {
        builder.ToTable(AllocationTable);
        builder.HasKey(part => new { part.ExpenseId, part.Rank });
        builder.Property(part => part.Funder).HasMaxLength(200);
        builder.Property(part => part.Amount).HasPrecision(14, 2);
        builder.Property(part => part.Family).HasConversion<string>().HasMaxLength(30);
        builder.Property(part => part.Nature).HasConversion<string>().HasMaxLength(20);
        builder.Ignore(part => part.IsOwnMeans);
        // A funder's year, its lines latest first, and what they add up to, from the index alone.
        builder.HasIndex(part => new { part.AgreementId, part.Funder, part.FiscalYear, part.SpentOn, part.ExpenseId }).IsDescending(false, false, false, true, true)
            .IncludeProperties(part => new { part.Amount, part.Family, part.Nature });
    }
}
