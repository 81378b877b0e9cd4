using System.Buffers;
using System.Security.Cryptography;

namespace SkillsHub.Documentation.Files;

/// <summary>
/// Contents as files <c>ab/cd…</c> in the folder <c>Blobs:Path</c>, which all replicas share; in the trash they lie as
/// <c>trash/2026-01-31/abcd…</c>, by the day on which they came there.
/// </summary>
internal sealed class FolderBlobStore(IConfiguration configuration, IHostEnvironment environment) : IBlobStore
{
    private const int BufferSize = 81_920;

    private readonly string root = Path.GetFullPath(configuration["Blobs:Path"] ?? ".local/blobs", environment.ContentRootPath);

    private FolderTrash Trash => new(Path.Combine(root, "trash"));

    private string Incoming => Path.Combine(root, "incoming");

    public async Task<StagedBlob?> StageAsync(Stream content, long limit, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Incoming);
        var path = Path.Combine(Incoming, $"{Guid.CreateVersion7():N}.part");
        try
        {
            var (hash, length) = await ReceiveAsync(content, path, limit, cancellationToken);
            if (length <= limit)
                return new StagedFile(this, path, hash, length);
            File.Delete(path);
            return null;
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    public Stream? Open(string hash)
    {
        if (Find(hash) is { } content)
            return content;
        // The sweep took it away when no resource named it: whoever reads it has one.
        PutBack(hash);
        return Find(hash);
    }

    public void Sweep(DateTimeOffset before)
    {
        foreach (var part in new DirectoryInfo(Incoming) is { Exists: true } incoming ? incoming.EnumerateFiles() : [])
        {
            if (part.LastWriteTimeUtc < before.UtcDateTime)
                part.Delete();
        }
    }

    public IEnumerable<string> KeptBefore(DateTimeOffset before) =>
        from folder in new DirectoryInfo(root) is { Exists: true } store ? store.EnumerateDirectories("??") : []
        from file in folder.EnumerateFiles()
        where file.LastWriteTimeUtc < before.UtcDateTime
        select folder.Name + file.Name;

    public void SetAside(string hash, DateTimeOffset before, DateOnly day) => Trash.Take(PathOf(hash), hash, before, day);

    public IEnumerable<string> InTrash() => Trash.Hashes;

    public void PutBack(string hash) => Trash.PutBack(hash, PathOf(hash));

    public void EmptyTrash(DateOnly before) => Trash.Empty(before);

    private static async Task<(string Hash, long Length)> ReceiveAsync(Stream content, string path, long limit, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            await using var file = new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                Options = FileOptions.Asynchronous,
                BufferSize = 0,
            });
            long length = 0;
            int read;
            while (length <= limit && (read = await ReadAsync(content, buffer, cancellationToken)) > 0)
            {
                hash.AppendData(buffer.AsSpan(0, read));
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                length += read;
            }

            // The database will say that the file is there: its bytes must outlive a power cut as the database does. Its name is left to
            // the file system, which may lose the last seconds' renames: .NET opens no folder to flush it.
            file.Flush(flushToDisk: true);
            return (Convert.ToHexStringLower(hash.GetHashAndReset()), length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static async ValueTask<int> ReadAsync(Stream content, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await content.ReadAsync(buffer, cancellationToken);
        }
        catch (IOException broken)
        {
            // Told from a fault of the disk, which is ours.
            throw new InvalidDataException("The content ends too soon.", broken);
        }
    }

    private FileStream? Find(string hash)
    {
        try
        {
            return new FileStream(PathOf(hash), new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan, BufferSize = 0 });
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private string PathOf(string hash) => Path.Combine(root, hash[..2], hash[2..]);

    private sealed class StagedFile(FolderBlobStore store, string path, string hash, long length) : StagedBlob(hash, length)
    {
        public override Stream Open() => File.OpenRead(path);

        public override Task KeepAsync(CancellationToken cancellationToken)
        {
            var place = store.PathOf(Hash);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            // A rename within one file system is atomic, and the same content has the same bytes whoever comes last.
            File.Move(path, place, overwrite: true);
            return Task.CompletedTask;
        }

        public override ValueTask DisposeAsync()
        {
            File.Delete(path);
            return ValueTask.CompletedTask;
        }
    }
}
