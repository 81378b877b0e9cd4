using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using SkillsHub.Documentation.Files;

namespace SkillsHub.Documentation.Tests.Files;

public sealed class FolderBlobStoreTests : IDisposable
{
    private static readonly DateTimeOffset Yesterday = DateTimeOffset.UtcNow.AddDays(-1);
    private static readonly DateTimeOffset Tomorrow = DateTimeOffset.UtcNow.AddDays(1);
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

    [Fact]
    public async Task What_lies_in_the_trash_is_read_and_is_back_in_its_place()
    {
        var store = Store();
        var hash = await KeepAsync(store);
        store.SetAside(hash, Tomorrow, Today);
        Assert.Equal([hash], store.InTrash());

        await using var content = store.Open(hash);

        Assert.NotNull(content);
        using var reader = new StreamReader(content);
        Assert.Equal("À garder", await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Empty(store.InTrash());
        Assert.Equal([hash], store.KeptBefore(Tomorrow));
    }

    [Fact]
    public async Task Two_that_sweep_the_same_folder_do_not_stop_each_other()
    {
        var hash = await KeepAsync(Store());
        var (one, other) = (Store(), Store());
        one.SetAside(hash, Tomorrow, Today);

        other.SetAside(hash, Tomorrow, Today);
        Assert.Equal([hash], other.InTrash());
        one.PutBack(hash);
        other.PutBack(hash);
        Assert.Equal([hash], other.KeptBefore(Tomorrow));
        one.SetAside(hash, Tomorrow, Today);
        one.EmptyTrash(Today.AddDays(1));
        other.EmptyTrash(Today.AddDays(1));

        Assert.Empty(other.InTrash());
        Assert.Null(other.Open(hash));
    }

    [Fact]
    public async Task Readers_find_a_content_while_it_is_taken_away_and_put_back()
    {
        for (var round = 0; round < 100; round++)
        {
            var hash = await KeepAsync(Store());
            using var start = new Barrier(4);
            var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
            {
                start.SignalAndWait(TestContext.Current.CancellationToken);
                using var content = Store().Open(hash);
                return content is not null;
            })).ToList();
            start.SignalAndWait(TestContext.Current.CancellationToken);
            Store().SetAside(hash, Tomorrow, Today);

            Assert.All(await Task.WhenAll(readers), Assert.True);
        }
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
