using System.Diagnostics;

namespace SkillsHub.LocalHost.Tests;

/// <summary>A folder that the servers' accounts can reach, removed at the end with all that they own in it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder()
    {
        Path = Directory.CreateTempSubdirectory("localhost-").FullName;
        File.SetUnixFileMode(Path, (UnixFileMode)Convert.ToInt32("755", 8));
    }

    public string Path { get; }

    public string Sub(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        using var remove = Process.Start("rm", ["-rf", "--", Path]);
        remove.WaitForExit();
    }
}
