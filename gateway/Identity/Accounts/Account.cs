using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillsHub.Web;

namespace SkillsHub.Identity.Accounts;

/// <summary>A person who signs in. Revoked accounts stay, so that what they did keeps an author.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    public const int MaxNameLength = 200;
    public const int MaxEmailLength = 254;
    public const int MaxSlugLength = 100;

    public string Name { get; set; } = "";

    /// <summary>What the person is, hub by hub. Whoever is nothing anywhere gets in nowhere.</summary>
    public List<Membership> Memberships { get; private set; } = [];

    /// <summary>The membership for which the person worked last.</summary>
    public Guid? LastMembershipId { get; private set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>Until when the latest one-time link sets the password; null once it did, or when none was made. <see cref="PasswordLinks"/> alone stores it.</summary>
    public DateTimeOffset? PasswordLinkExpiresAt { get; set; }

    public static Account Create(string email, string name, Rights rights, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        UserName = email,
        Email = email,
        EmailConfirmed = true,
        Name = name,
        Memberships = [new Membership { Rights = rights }],
        CreatedAt = now,
        LockoutEnabled = true,
    };

    public bool IsOpen => RevokedAt is null && Memberships.Count > 0;

    /// <summary>Whether it has no more than what the staff of a hub give.</summary>
    public bool IsPartnerOnly => Memberships.TrueForAll(membership => membership.Roles is [Roles.Partner]);

    /// <summary>Changes with what a reader can correct, and with nothing else: neither a sign-in that fails nor what another hub gives is a change to a person who corrects.</summary>
    public uint VersionOf(IEnumerable<Membership> seen) =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new object?[] { Name, RevokedAt?.UtcTicks, seen.Select(membership => membership.Rights) })));

    /// <summary>The membership of that id; without one, the last that was used, or the first that there is.</summary>
    public Membership? Find(string? id) => id is not null
        ? Memberships.Find(membership => membership.Id.ToString() == id)
        : Memberships.Find(membership => membership.Id == LastMembershipId) ?? Memberships.MinBy(membership => membership.Id);

    public void Give(Rights rights)
    {
        if (Memberships.Find(membership => membership.Hub == rights.Hub) is { } known)
            known.Rights = rights;
        else
            Memberships.Add(new Membership { Rights = rights });
    }

    /// <summary>Of the memberships that the one who corrects sees, those stay that are given again.</summary>
    public void Correct(string name, IReadOnlyList<Rights> given, Predicate<Membership> isSeen)
    {
        Name = name;
        Memberships.RemoveAll(membership => isSeen(membership) && given.All(rights => rights.Hub != membership.Hub));
        foreach (var rights in given)
            Give(rights);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Account>
    {
        public void Configure(EntityTypeBuilder<Account> builder)
        {
            builder.ToTable("account");
            builder.Ignore(account => account.IsOpen);
            builder.Ignore(account => account.IsPartnerOnly);
            builder.HasMany(account => account.Memberships).WithOne().HasForeignKey("AccountId").OnDelete(DeleteBehavior.Cascade);
            builder.Navigation(account => account.Memberships).AutoInclude();
            builder.Property(account => account.Name).HasMaxLength(MaxNameLength);
            builder.Property(account => account.LastMembershipId).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
            // Whoever read the account before a link was made, and saves it after, would void the link.
            builder.Property(account => account.PasswordLinkExpiresAt).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        }
    }
}
