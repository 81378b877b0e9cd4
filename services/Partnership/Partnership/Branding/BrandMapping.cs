using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Audit;
using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Branding;

internal sealed class BrandMapping : IEntityTypeConfiguration<BrandPermission>
{
    public const string PrimaryKey = "pk_brand_permission";
    public const string NumberIndex = "ux_brand_permission_agreement_id_number";

    // Stored before the permission's own row, on whose version the second of two would fail.
    private const string GrantKey = "pk_brand_grant";

    /// <summary>Whether somebody else recorded the same grant at the same moment: what was read is what it was no longer.</summary>
    public static bool IsRace(DbUpdateException refused) => refused.IsUniqueViolation(GrantKey);

    public void Configure(EntityTypeBuilder<BrandPermission> builder)
    {
        builder.ToTable("brand_permission").IsAggregate();
        builder.HasKey(permission => permission.Id).HasName(PrimaryKey);
        builder.HasOne<Agreement>().WithMany().HasForeignKey(permission => permission.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(permission => new { permission.AgreementId, permission.Number }).IsUnique().HasDatabaseName(NumberIndex);
        builder.HasIndex(permission => new { permission.Hub, permission.Id });
        builder.HasIndex(permission => new { permission.Party, permission.Id });
        builder.HasIndex(permission => new { permission.Asker, permission.Id }).HasFilter("asker is not null");
        builder.Property(permission => permission.Party).HasMaxLength(200);
        builder.Property(permission => permission.Asker).HasMaxLength(200);
        builder.Property(permission => permission.Asked).IsJson();
        builder.Property(permission => permission.Family).HasConversion<string>().HasMaxLength(30);
        builder.Property(permission => permission.Thing).HasConversion<string>().HasMaxLength(20);
        builder.PrimitiveCollection(permission => permission.Uses).HasColumnType("text[]").ElementType().HasConversion<string>();
        builder.Property(permission => permission.Uses).IsDerived();
        builder.Property(permission => permission.FirstDay).IsDerived();
        builder.Property(permission => permission.LastDay).IsDerived();
        builder.Property(permission => permission.MissingCount).IsDerived();
        builder.Ignore(permission => permission.Needed);
        builder.Ignore(permission => permission.Missing);
        builder.Ignore(permission => permission.Readers);
        builder.OwnsOne(permission => permission.Ending, ending => ending.Property(value => value.Refuser).HasConversion<string>().HasMaxLength(20));
        builder.OwnsOne(permission => permission.Revocation, revocation => revocation.Property(value => value.Grantor).HasConversion<string>().HasMaxLength(20));
        builder.OwnsMany(permission => permission.Grants, grant =>
        {
            grant.ToTable("brand_grant");
            grant.WithOwner().HasForeignKey("PermissionId");
            grant.HasKey("PermissionId", nameof(BrandGrant.Grantor)).HasName(GrantKey);
            grant.Property(candidate => candidate.Grantor).HasConversion<string>().HasMaxLength(20);
            grant.Property(candidate => candidate.Scope).IsJson();
            grant.Ignore(candidate => candidate.Effective);
        });
    }
}
