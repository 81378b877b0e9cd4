using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using SkillsHub.Documentation.Files;

namespace SkillsHub.Documentation.Tests.Files;

public sealed class FolderBlobStoreTests : IDisposable
{
    private static readonly DateTimeOffset Yesterday = DateTimeOffset.UtcNow.AddDays(-1);
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);

    private readonly string folder = Directory.CreateTempSubdirectory("skillshub-blobs-").FullName;

    [Fact]
    public async Task What_is_kept_again_while_it_is_being_set_aside_stays()
    {
        var store = Store();
        var hash = await KeepAsync(store);
        File.SetLastWriteTimeUtc(Path.Combine(folder, hash[..2], hash[2..]), Yesterday.UtcDateTime.AddDays(-1));
        Assert.Equal([hash], store.KeptBefore(Yesterday));

        await KeepAsync(store);
        store.SetAside(hash, Yesterday, Today);

        await using var content = store.Open(hash);
        Assert.NotNull(content);
        Assert.Empty(store.InTrash());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task<string> KeepAsync(FolderBlobStore store)
    {
        using var content = new MemoryStream("À garder"u8.ToArray());
        await using var staged = await store.StageAsync(content, limit: 100, TestContext.Current.CancellationToken);
        await staged!.KeepAsync(TestContext.Current.CancellationToken);
        return staged.Hash;
    }

    private FolderBlobStore Store() => new(
        new ConfigurationBuilder().AddInMemoryCollection([new("Blobs:Path", folder)]).Build(), new HostingEnvironment { ContentRootPath = "/" });
}
