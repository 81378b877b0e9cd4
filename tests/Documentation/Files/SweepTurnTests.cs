using Npgsql;
using SkillsHub.Documentation.Files;
using SkillsHub.Testing;

namespace SkillsHub.Documentation.Tests.Files;

public sealed class SweepTurnTests(DocumentationService service) : IClassFixture<DocumentationService>
{
    private const string Waiting = "select count(*) from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())";

    [Fact]
    public async Task One_replica_sweeps_at_a_time()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var database = NpgsqlDataSource.Create(service.Database.ConnectionString);
        var turn = await SweepTurn.TakeAsync(database, cancellationToken);
        Assert.NotNull(turn);
        var orphan = service.Store(new string('f', 64), DateTime.UtcNow.AddDays(-2));

        await service.StartReplicaAsync(cancellationToken);
        await Eventually.TrueAsync(async () => await service.Database.ScalarAsync<long>(Waiting, cancellationToken) > 0);
        Assert.True(File.Exists(orphan));

        await turn.DisposeAsync();
        await Eventually.TrueAsync(() => !File.Exists(orphan));
    }
}
