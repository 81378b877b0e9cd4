using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SkillsHub.Identity.Accounts;

/// <summary>What a person is in one hub, or in none as an operator may be. A token carries one of them.</summary>
internal sealed class Membership
{
    /// <summary>Holds that an account is one thing in each hub.</summary>
    public const string UniqueHubIndex = "ix_account_membership_account_id_hub";

    // Made when it is saved: by its id the store tells a new one from one that is there.
    public Guid Id { get; private set; }

    public string? Hub { get; private set; }

    public string? Organisation { get; private set; }

    public string[] Roles { get; private set; } = [];

    public Rights Rights
    {
        get => new(Roles, Organisation, Hub);
        set => (Roles, Organisation, Hub) = value;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Membership>
    {
        public void Configure(EntityTypeBuilder<Membership> builder)
        {
            builder.ToTable("account_membership");
            builder.Ignore(membership => membership.Rights);
            builder.Property<Guid>("AccountId");
            builder.Property(membership => membership.Hub).HasMaxLength(Account.MaxSlugLength);
            builder.Property(membership => membership.Organisation).HasMaxLength(Account.MaxSlugLength);
            builder.HasIndex("AccountId", nameof(Hub)).IsUnique().AreNullsDistinct(false).HasDatabaseName(UniqueHubIndex);
        }
    }
}

/// <summary>Roles, for an organisation where they are a partner's, in a hub where they are not only an operator's.</summary>
internal sealed record Rights(string[] Roles, string? Organisation, string? Hub);
