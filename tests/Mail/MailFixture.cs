using Microsoft.EntityFrameworkCore;
using SkillsHub.Testing.Servers;

namespace SkillsHub.Mail.Tests;

/// <summary>A database for one test class.</summary>
public sealed class MailFixture : IAsyncLifetime
{
    private TestDatabase? database;

    public TestDatabase Database => database!;

    public async ValueTask InitializeAsync()
    {
        var build = typeof(LetterDbContext).Module.ModuleVersionId.ToString("N")[..8] + typeof(IMailbox).Module.ModuleVersionId.ToString("N")[..8];
        database = await TestDatabase.CreateAsync($"letters_{build}", CreateSchemaAsync, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => database?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task CreateSchemaAsync(string connectionString, CancellationToken cancellationToken)
    {
        var options = new DbContextOptionsBuilder<LetterDbContext>().UseNpgsql(connectionString).UseSnakeCaseNamingConvention();
        await using var context = new LetterDbContext(options.Options);
        await context.Database.EnsureCreatedAsync(cancellationToken);
    }
}
