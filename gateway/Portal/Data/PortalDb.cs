using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Persistence.Keys;

namespace SkillsHub.Portal.Data;

/// <summary>What all replicas share: the keys that protect sessions and forms, and the renewals of sessions.</summary>
internal sealed class PortalDb(DbContextOptions<PortalDb> options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddProtectionKeys();
        modelBuilder.ApplyConfiguration(new Renewal.Mapping());
    }
}
