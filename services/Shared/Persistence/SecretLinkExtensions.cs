using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillsHub.Domain;

namespace SkillsHub.Persistence;

/// <summary>Mapping of secret links.</summary>
public static class SecretLinkExtensions
{
    /// <summary>Longest name of a link.</summary>
    public const int MaxName = 100;

    // SHA-256 in hexadecimal.
    private const int HashLength = 64;

    /// <summary>Maps what every secret link has. Its secret is found by an index; its name is unique among those of its organisation that work.</summary>
    /// <typeparam name="TLink">The link.</typeparam>
    /// <param name="builder">Its mapping.</param>
    /// <param name="nameIndex">Name of the index on its name.</param>
    public static void IsSecretLink<TLink>(this EntityTypeBuilder<TLink> builder, string nameIndex)
        where TLink : SecretLink
    {
        builder.IsAggregate();
        builder.Property(link => link.Organisation).HasMaxLength(200);
        builder.Property(link => link.Name).HasMaxLength(MaxName);
        builder.Property(link => link.TokenHash).HasMaxLength(HashLength);
        builder.HasIndex(link => link.TokenHash).IsUnique();
        builder.HasIndex(link => new { link.Hub, link.Organisation, link.Name }).IsUnique().HasFilter("revoked_at is null").HasDatabaseName(nameIndex);
    }
}
