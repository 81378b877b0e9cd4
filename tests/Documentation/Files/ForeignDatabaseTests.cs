using Npgsql;
using SkillsHub.Documentation.Files;
using SkillsHub.Testing;

namespace SkillsHub.Documentation.Tests.Files;

public sealed class ForeignDatabaseTests(DocumentationService service) : IClassFixture<DocumentationService>
{
    [Fact]
    public async Task No_file_is_touched_when_the_database_names_hardly_any_of_many()
    {
        var files = await StoreAsync(11);

        var replica = await service.StartReplicaAsync(TestContext.Current.CancellationToken);

        await Eventually.TrueAsync(() => replica.Log.Contains("11 of 11 stored files are named by no resource", StringComparison.Ordinal));
        Assert.All(files, file => Assert.True(File.Exists(file)));
    }

    // The service that runs already must not sweep while there are only a few.
    private async Task<IReadOnlyList<string>> StoreAsync(int count)
    {
        await using var database = NpgsqlDataSource.Create(service.Database.ConnectionString);
        await using var turn = await SweepTurn.TakeAsync(database, TestContext.Current.CancellationToken);
        return [.. Enumerable.Range(10, count).Select(number => service.Store($"{number}{new string('e', 62)}", DateTime.UtcNow.AddDays(-40)))];
    }
}
