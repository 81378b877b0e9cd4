using System.Security.Cryptography;
using System.Text;

namespace SkillsHub.Testing.Servers;

/// <summary>Where the shared servers of one clone keep their data, lock and socket.</summary>
internal sealed record ServerFolder(string Path)
{
    // A Unix socket's address has 108 bytes.
    private const int LongestPath = 90;

    public string Socket => System.IO.Path.Combine(Path, "servers.socket");

    public string Lock => System.IO.Path.Combine(Path, "servers.lock");

    public string Log => System.IO.Path.Combine(Path, "servers.log");

    /// <summary><c>.local/tests</c>, or a temporary folder when the servers' accounts cannot get into the clone.</summary>
    public static ServerFolder OfThisClone()
    {
        var inClone = Repository.PathTo(".local/tests");
        if (inClone.Length <= LongestPath && (!Environment.IsPrivilegedProcess || IsOpen(Repository.Root)))
            return Create(inClone);
        var clone = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Repository.Root)))[..8];
        return Create(System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"skillshub-tests-{Environment.UserName}-{clone}"));
    }

    private static ServerFolder Create(string path)
    {
        Directory.CreateDirectory(path, (UnixFileMode)Convert.ToInt32("755", 8));
        return new ServerFolder(path);
    }

    private static bool IsOpen(string? path) =>
        path is null || (File.GetUnixFileMode(path).HasFlag(UnixFileMode.OtherExecute) && IsOpen(System.IO.Path.GetDirectoryName(path)));
}
