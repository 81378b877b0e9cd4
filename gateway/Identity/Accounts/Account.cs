using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SkillsHub.Identity.Accounts;

/// <summary>A person who signs in. Revoked accounts stay, so that what they did keeps an author.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    public const int MaxNameLength = 200;
    public const int MaxEmailLength = 254;
    public const int MaxSlugLength = 100;

    public string Name { get; set; } = "";

    public string[] Roles { get; set; } = [];

    public string? Organisation { get; set; }

    public string? Hub { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>Until when the latest one-time link sets the password; null once it did, or when none was made. <see cref="PasswordLinks"/> alone stores it.</summary>
    public DateTimeOffset? PasswordLinkExpiresAt { get; set; }

    public static Account Create(string email, string name, string[] roles, string? organisation, string? hub, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        UserName = email,
        Email = email,
        EmailConfirmed = true,
        Name = name,
        Roles = roles,
        Organisation = organisation,
        Hub = hub,
        CreatedAt = now,
        LockoutEnabled = true,
    };

    /// <summary>Changes with what can be corrected, and with nothing else: a sign-in that fails is no change to a person who corrects.</summary>
    public uint Version => BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new object?[] { Name, Roles, Organisation, Hub, RevokedAt?.UtcTicks })));

    public void Correct(string name, string[] roles, string? organisation, string? hub) => (Name, Roles, Organisation, Hub) = (name, roles, organisation, hub);

    internal sealed class Mapping : IEntityTypeConfiguration<Account>
    {
        public void Configure(EntityTypeBuilder<Account> builder)
        {
            builder.ToTable("account");
            builder.Ignore(account => account.Version);
            builder.Property(account => account.Name).HasMaxLength(MaxNameLength);
            builder.Property(account => account.Organisation).HasMaxLength(MaxSlugLength);
            builder.Property(account => account.Hub).HasMaxLength(MaxSlugLength);
            // Whoever read the account before a link was made, and saves it after, would void the link.
            builder.Property(account => account.PasswordLinkExpiresAt).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        }
    }
}
