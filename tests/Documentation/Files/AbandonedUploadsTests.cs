using SkillsHub.Testing;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Documentation.Tests.Files;

public sealed class AbandonedUploadsTests(DocumentationService service) : IClassFixture<DocumentationService>
{
    private static readonly DateTime TwoDaysAgo = DateTime.UtcNow.AddDays(-2);

    [Fact]
    public async Task What_was_kept_long_ago_and_never_committed_goes_and_everything_else_stays()
    {
        var staff = new DocumentationClient(service.ClientOf(TestUser.Staff()));
        var published = await staff.PublishedAsync(file: DocumentationClient.Text($"À garder {Guid.NewGuid()}\n"));
        var owned = PathOf(published.Body.GetProperty("file").GetProperty("hash").GetString()!);
        File.SetLastWriteTimeUtc(owned, TwoDaysAgo);
        var orphan = Store(new string('a', 64), TwoDaysAgo);
        var beingCommitted = Store(new string('b', 64), DateTime.UtcNow);

        // Every process sweeps when it starts, and every hour.
        await service.StartReplicaAsync(TestContext.Current.CancellationToken);

        await Eventually.TrueAsync(() => !File.Exists(orphan));
        Assert.True(File.Exists(owned));
        Assert.True(File.Exists(beingCommitted));
        using var download = await staff.DownloadAsync(published.Id);
        Assert.StartsWith("À garder", await download.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private string Store(string hash, DateTime at)
    {
        var path = PathOf(hash);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "x");
        File.SetLastWriteTimeUtc(path, at);
        return path;
    }

    private string PathOf(string hash) => Path.Combine(service.Blobs, hash[..2], hash[2..]);
}
