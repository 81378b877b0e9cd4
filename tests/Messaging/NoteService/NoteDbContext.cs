using Microsoft.EntityFrameworkCore;
using SkillsHub.Messaging;
using SkillsHub.Persistence;

namespace SkillsHub.NoteService;

internal sealed class NoteDbContext(DbContextOptions<NoteDbContext> options) : DbContext(options)
{
    public DbSet<Note> Notes => Set<Note>();

    public DbSet<Effect> Effects => Set<Effect>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Note>().IsAggregate().ToTable("note");
        modelBuilder.Entity<Effect>().ToTable("effect").Property(effect => effect.Id).UseIdentityAlwaysColumn();
        modelBuilder.AddMessaging();
    }
}
