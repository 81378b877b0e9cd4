using SkillsHub.Testing;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Documentation.Tests.Files;

public sealed class AbandonedUploadsTests(DocumentationService service) : IClassFixture<DocumentationService>
{
    private static readonly DateTime TwoDaysAgo = DateTime.UtcNow.AddDays(-2);

    [Fact]
    public async Task What_was_kept_long_ago_and_never_committed_goes_to_the_trash_and_everything_else_stays()
    {
        var staff = new DocumentationClient(service.ClientOf(TestUser.Staff()));
        var published = await staff.PublishedAsync(file: DocumentationClient.Text($"À garder {Guid.NewGuid()}\n"));
        var owned = service.PathOf(HashOf(published));
        File.SetLastWriteTimeUtc(owned, TwoDaysAgo);
        var orphan = service.Store(new string('a', 64), TwoDaysAgo);
        var beingCommitted = service.Store(new string('b', 64), DateTime.UtcNow);

        await service.StartReplicaAsync(TestContext.Current.CancellationToken);

        await Eventually.TrueAsync(() => !File.Exists(orphan));
        Assert.Contains(service.StoredFiles, file => Path.GetFileName(file) == new string('a', 64));
        Assert.True(File.Exists(owned));
        Assert.True(File.Exists(beingCommitted));
        using var download = await staff.DownloadAsync(published.Id);
        Assert.StartsWith("À garder", await download.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_an_owner_after_all_comes_back_from_the_trash_and_the_rest_stays_there_for_thirty_days()
    {
        var staff = new DocumentationClient(service.ClientOf(TestUser.Staff()));
        var published = await staff.PublishedAsync(file: DocumentationClient.Text($"À reprendre {Guid.NewGuid()}\n"));
        File.Move(service.PathOf(HashOf(published)), service.InTrash(HashOf(published), daysAgo: 3));
        var recent = service.InTrash(new string('c', 64), daysAgo: 29);
        var old = service.InTrash(new string('d', 64), daysAgo: 31);
        await File.WriteAllTextAsync(recent, "x", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(old, "x", TestContext.Current.CancellationToken);

        await service.StartReplicaAsync(TestContext.Current.CancellationToken);

        await Eventually.TrueAsync(() => !File.Exists(old));
        Assert.True(File.Exists(recent));
        using var download = await staff.DownloadAsync(published.Id);
        Assert.StartsWith("À reprendre", await download.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_taken_to_the_trash_wrongly_is_read_at_once()
    {
        var staff = new DocumentationClient(service.ClientOf(TestUser.Staff()));
        var published = await staff.PublishedAsync(file: DocumentationClient.Text($"Pris à tort {Guid.NewGuid()}\n"));
        var place = service.PathOf(HashOf(published));
        File.Move(place, service.InTrash(HashOf(published), daysAgo: 3));

        using var download = await staff.DownloadAsync(published.Id);

        Assert.StartsWith("Pris à tort", await download.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.True(File.Exists(place));
    }

    private static string HashOf(Answer published) => published.Body.GetProperty("file").GetProperty("hash").GetString()!;
}
