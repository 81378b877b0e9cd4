namespace SkillsHub.LocalHost.Storage;

/// <summary>A folder that no other account of the machine can look into: logs hold one-time links, storage holds what the staff keep for themselves.</summary>
internal static class OwnFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes the folder, or closes the one that is there.</summary>
    public static string Create(string path)
    {
        Directory.CreateDirectory(path, OwnerOnly);
        File.SetUnixFileMode(path, OwnerOnly);
        return path;
    }
}
