using System.Buffers;
using System.Globalization;
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

    private DirectoryInfo Trash => new(Path.Combine(root, "trash"));

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
        var path = PathOf(hash);
        return File.Exists(path)
            ? new FileStream(path, new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan, BufferSize = 0 })
            : null;
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

    public void SetAside(string hash, DateTimeOffset before, DateOnly day)
    {
        var taken = Path.Combine(Trash.CreateSubdirectory(NameOf(day)).FullName, hash);
        // Taken away first and looked at then: nobody can renew it between the look and the move.
        File.Move(PathOf(hash), taken, overwrite: true);
        if (File.GetLastWriteTimeUtc(taken) >= before.UtcDateTime)
            File.Move(taken, PathOf(hash), overwrite: true);
    }

    public IEnumerable<string> InTrash() => DaysOfTrash().SelectMany(day => day.EnumerateFiles()).Select(file => file.Name);

    public void PutBack(string hash)
    {
        foreach (var taken in DaysOfTrash().SelectMany(day => day.EnumerateFiles(hash)))
            taken.MoveTo(PathOf(hash), overwrite: true);
    }

    public void EmptyTrash(DateOnly before)
    {
        foreach (var day in DaysOfTrash().Where(day => string.CompareOrdinal(day.Name, NameOf(before)) < 0))
            day.Delete(recursive: true);
    }

    private static string NameOf(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private IEnumerable<DirectoryInfo> DaysOfTrash() => Trash is { Exists: true } trash ? [.. trash.EnumerateDirectories()] : [];

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

            // The database will say that the file is there: it must outlive a power cut as the database does.
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
