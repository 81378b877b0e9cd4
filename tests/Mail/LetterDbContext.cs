using Microsoft.EntityFrameworkCore;

namespace SkillsHub.Mail.Tests;

/// <summary>The database of a service that only sends mail.</summary>
internal sealed class LetterDbContext(DbContextOptions<LetterDbContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddMail();
}
