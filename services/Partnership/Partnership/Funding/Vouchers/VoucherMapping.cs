using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Funding.Grants;
using SkillsHub.Partnership.Funding.Ledger;
using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Funding.Vouchers;

internal sealed class VoucherMapping : IEntityTypeConfiguration<Voucher>
{
    /// <summary>Name of the table, which the migration makes append-only.</summary>
    public const string Table = "funding_voucher";

    public const string PrimaryKey = "pk_funding_voucher";

    /// <summary>Index that lets a piece be taken back once.</summary>
    public const string WithdrawalIndex = "ux_funding_voucher_withdraws";

    public void Configure(EntityTypeBuilder<Voucher> builder)
    {
        builder.ToTable(Table).IsAggregate();
        builder.HasKey(voucher => voucher.Id).HasName(PrimaryKey);
        builder.HasOne<Agreement>().WithMany().HasForeignKey(voucher => voucher.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Expense>().WithMany().HasForeignKey(voucher => voucher.ExpenseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Grant>().WithMany().HasForeignKey(voucher => voucher.GrantId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(voucher => voucher.Withdraws).IsUnique().HasDatabaseName(WithdrawalIndex);
        builder.Property(voucher => voucher.Proof).IsJson();
        builder.Ignore(voucher => voucher.Readers);
    }
}
