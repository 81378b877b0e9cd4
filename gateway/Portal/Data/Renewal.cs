using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SkillsHub.Portal.Data;

/// <summary>A refresh token that a replica redeems or has redeemed, and what it brought. Read and written by hand-made SQL only.</summary>
internal sealed class Renewal
{
    public required byte[] TokenHash { get; init; }

    public required Guid Redeemer { get; init; }

    public required DateTimeOffset LeasedUntil { get; init; }

    public required byte[]? Answer { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Renewal>
    {
        public void Configure(EntityTypeBuilder<Renewal> builder)
        {
            builder.ToTable("token_renewal").HasKey(renewal => renewal.TokenHash);
            builder.HasIndex(renewal => renewal.ExpiresAt);
        }
    }
}
