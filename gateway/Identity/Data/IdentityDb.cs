using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using OpenIddict.EntityFrameworkCore.Models;
using SkillsHub.Identity.Accounts;
using SkillsHub.Identity.Keys;
using SkillsHub.Persistence.Keys;

namespace SkillsHub.Identity.Data;

/// <summary>Accounts, clients, grants and keys: everything that replicas share.</summary>
internal sealed class IdentityDb(DbContextOptions<IdentityDb> options)
    : IdentityUserContext<Account, Guid>(options), IDataProtectionKeyContext
{
    /// <summary>An account signs in with its address, so this index holds the uniqueness of addresses.</summary>
    public const string UniqueEmailIndex = "UserNameIndex";

    /// <summary>Holds that a registration whose sender gave it an id is made once.</summary>
    public const string ClientKey = "pk_client";

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<TokenKey> TokenKeys => Set<TokenKey>();

    public DbSet<Client> Clients => Set<Client>();

    // Version 3 is the schema that knows passkeys.
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasPostgresExtension("unaccent");
        builder.UseOpenIddict<Client, Grant, OpenIddictEntityFrameworkCoreScope<Guid>, GrantedToken, Guid>();
        builder.ApplyConfigurationsFromAssembly(typeof(IdentityDb).Assembly);

        // Both libraries name their tables in their own style; in this database every name is snake_case.
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("account_claim");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("account_login");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("account_token");
        builder.Entity<IdentityUserPasskey<Guid>>().ToTable("account_passkey");
        builder.Entity<Client>().ToTable("client");
        builder.Entity<Grant>().ToTable("client_grant");
        builder.Entity<GrantedToken>().ToTable("granted_token");
        builder.Entity<OpenIddictEntityFrameworkCoreScope<Guid>>().ToTable("scope");
        builder.AddProtectionKeys();
    }
}
