using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Persistence.Keys;

namespace SkillsHub.Portal.Data;

/// <summary>The keys that protect sessions and forms, the same for all replicas.</summary>
internal sealed class PortalDb(DbContextOptions<PortalDb> options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.AddProtectionKeys();
}
