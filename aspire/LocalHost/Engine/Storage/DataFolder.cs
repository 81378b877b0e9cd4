using System.Security.Cryptography;
using System.Text;
using SkillsHub.LocalHost.Supervision;

namespace SkillsHub.LocalHost.Storage;

/// <summary>The folder of one LocalHost. Whoever holds its lock is the only one on it; the lock goes with the process, however that ends.</summary>
internal sealed class DataFolder : IDisposable
{
    private const string Everywhere = "/var/lib/skillshub";

    private readonly FileStream held;

    private DataFolder(string path)
    {
        Path = path;
        Directory.CreateDirectory(path);
        held = Lock();
    }

    public string Path { get; }

    public static DataFolder Open(string? chosen, string appHostDirectory)
    {
        var path = chosen is null ? Default(appHostDirectory) : System.IO.Path.GetFullPath(chosen);
        try
        {
            return new DataFolder(path);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw new StartException($"The data folder {path} cannot be used: {exception.Message}", "Choose another with --data.", exception);
        }
    }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => held.Dispose();

    /// <summary>
    /// <c>.local</c> of the repository, unless root runs us in a place that is closed to the servers' own accounts (root's home, say).
    /// </summary>
    private static string Default(string appHostDirectory)
    {
        var repository = System.IO.Path.GetFullPath("../..", appHostDirectory);
        if (!Posix.IsRoot || IsOpen(repository))
            return System.IO.Path.Combine(repository, ".local");
        var place = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(repository)))[..8];
        return System.IO.Path.Combine(Everywhere, $"{System.IO.Path.GetFileName(repository)}-{place}");
    }

    private static bool IsOpen(string? folder) =>
        folder is null || (System.IO.File.GetUnixFileMode(folder).HasFlag(UnixFileMode.OtherExecute) && IsOpen(System.IO.Path.GetDirectoryName(folder)));

    private FileStream Lock()
    {
        var file = File("lock");
        try
        {
            var stream = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            stream.SetLength(0);
            System.IO.File.WriteAllText(File("owner"), $"{Environment.ProcessId}");
            return stream;
        }
        catch (IOException exception) when (System.IO.File.Exists(file))
        {
            var owner = System.IO.File.Exists(File("owner")) ? System.IO.File.ReadAllText(File("owner")) : "unknown";
            throw new StartException(
                $"Another LocalHost (process {owner}) runs on the data in {Path}.",
                "Use that one, stop it with Ctrl+C, or start beside it with: --data <another folder> --port <another port>",
                exception);
        }
    }
}
