using Npgsql;
using SkillsHub.Documentation.Files;
using SkillsHub.Testing;

namespace SkillsHub.Documentation.Tests.Files;

public sealed class SmallStoreTests(DocumentationService service) : IClassFixture<DocumentationService>
{
    [Fact]
    public async Task A_handful_of_files_without_resource_is_set_aside_without_alarm_and_deleted_only_by_a_database_that_names_others()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var longAgo = DateTime.UtcNow.AddDays(-40);
        string[] orphans = [service.Store(new string('1', 64), longAgo), service.Store(new string('2', 64), longAgo)];
        var old = service.InTrash(new string('3', 64), daysAgo: 31);
        await File.WriteAllTextAsync(old, "x", cancellationToken);

        var replica = await service.StartReplicaAsync(cancellationToken);

        await Eventually.TrueAsync(() => !orphans.Any(File.Exists));
        await using var database = NpgsqlDataSource.Create(service.Database.ConnectionString);
        await using var whoeverSweptHasEnded = await SweepTurn.TakeAsync(database, cancellationToken);
        Assert.True(File.Exists(old));
        Assert.All([service.Service, replica], process => Assert.DoesNotContain("named by no resource", process.Log, StringComparison.Ordinal));
    }
}
