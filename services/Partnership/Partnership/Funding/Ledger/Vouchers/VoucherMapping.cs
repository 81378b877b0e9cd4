using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SkillsHub.Partnership.Funding.Ledger.Vouchers;

internal sealed class VoucherMapping : IEntityTypeConfiguration<Voucher>
{
    /// <summary>Name of the table, which the migration makes append-only.</summary>
    public const string Table = "ledger_voucher";

    public const string PrimaryKey = "pk_ledger_voucher";

    public void Configure(EntityTypeBuilder<Voucher> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(voucher => voucher.Id).HasName(PrimaryKey);
        builder.HasOne<Expense>().WithMany().HasForeignKey(voucher => voucher.ExpenseId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(voucher => voucher.Proof).IsJson();
    }
}
