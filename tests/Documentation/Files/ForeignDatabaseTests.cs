using SkillsHub.Testing;

namespace SkillsHub.Documentation.Tests.Files;

public sealed class ForeignDatabaseTests(DocumentationService service) : IClassFixture<DocumentationService>
{
    [Fact]
    public async Task No_file_is_touched_when_the_database_names_hardly_any_of_them()
    {
        var hash = new string('e', 64);
        var folder = Directory.CreateDirectory(Path.Combine(service.Blobs, hash[..2]));
        var file = Path.Combine(folder.FullName, hash[2..]);
        await File.WriteAllTextAsync(file, "x", TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddDays(-40));

        var replica = await service.StartReplicaAsync(TestContext.Current.CancellationToken);

        await Eventually.TrueAsync(() => replica.Log.Contains("1 of 1 stored files are named by no resource", StringComparison.Ordinal));
        Assert.True(File.Exists(file));
    }
}
