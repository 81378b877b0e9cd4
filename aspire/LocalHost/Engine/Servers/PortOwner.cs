using System.Globalization;

namespace SkillsHub.LocalHost.Servers;

/// <summary>Finds out who listens on a port, as far as the kernel tells us.</summary>
internal static class PortOwner
{
    private const string Listening = "0A";
    private const int LocalAddress = 1;
    private const int State = 3;
    private const int Inode = 9;

    private static readonly string[] Tables = ["/proc/net/tcp", "/proc/net/tcp6"];

    /// <summary>" (process 123, nginx)", or nothing when it belongs to another user.</summary>
    public static string Describe(int port)
    {
        var sockets = Tables.Where(File.Exists).SelectMany(file => File.ReadLines(file).Skip(1))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(parts => parts[State] == Listening && parts[LocalAddress].EndsWith($":{port:X4}", StringComparison.Ordinal))
            .Select(parts => $"socket:[{parts[Inode]}]")
            .ToHashSet(StringComparer.Ordinal);
        var owner = Directory.EnumerateDirectories("/proc")
            .Where(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out _))
            .FirstOrDefault(folder => Holds(folder, sockets));
        return owner is null ? "" : $" (process {Path.GetFileName(owner)}, {File.ReadAllText(Path.Combine(owner, "comm")).Trim()})";
    }

    private static bool Holds(string folder, HashSet<string> sockets)
    {
        try
        {
            return Directory.EnumerateFiles(Path.Combine(folder, "fd")).Any(file => File.ResolveLinkTarget(file, false)?.Name is { } name && sockets.Contains(name));
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            // Another user's process, or one that has just ended: not ours to see.
            return false;
        }
    }
}
