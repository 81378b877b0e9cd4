using System.Diagnostics;

namespace SkillsHub.Testing;

/// <summary>A temporary folder that servers' accounts can reach, removed at the end with all that they own in it.</summary>
public sealed class TestFolder : IDisposable
{
    /// <summary>Makes the folder.</summary>
    public TestFolder() => File.SetUnixFileMode(Path, (UnixFileMode)Convert.ToInt32("755", 8));

    /// <summary>Where it is.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("skillshub-").FullName;

    /// <summary>A path in it.</summary>
    public string Sub(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Removes it.</summary>
    public void Dispose()
    {
        using var remove = Process.Start("rm", ["-rf", "--", Path]);
        remove.WaitForExit();
    }
}
