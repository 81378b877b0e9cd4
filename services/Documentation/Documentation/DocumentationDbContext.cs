using Microsoft.EntityFrameworkCore;
using SkillsHub.Documentation.Resources;
using SkillsHub.Messaging;

namespace SkillsHub.Documentation;

internal sealed class DocumentationDbContext(DbContextOptions<DocumentationDbContext> options) : DbContext(options)
{
    public DbSet<Resource> Resources => Set<Resource>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(DocumentationDbContext).Assembly);
        modelBuilder.AddMessaging();
    }
}
