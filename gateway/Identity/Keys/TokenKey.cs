using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SkillsHub.Identity.Keys;

/// <summary>
/// One generation of the keys that tokens are signed and encrypted with. <see cref="Material"/> is encrypted by the data
/// protection key ring; the ring is encrypted by a certificate that lies outside the database, where one is configured.
/// </summary>
internal sealed class TokenKey
{
    public Guid Id { get; set; }

    /// <summary>1, 2, 3…; unique, so that two replicas that rotate at once make one new key.</summary>
    public int Generation { get; set; }

    public string Material { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Published from creation, used from here on: validators read it before the first token that it signs.</summary>
    public DateTimeOffset UseFrom { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<TokenKey>
    {
        public void Configure(EntityTypeBuilder<TokenKey> builder)
        {
            builder.ToTable("token_key");
            builder.HasIndex(key => key.Generation).IsUnique();
        }
    }
}
