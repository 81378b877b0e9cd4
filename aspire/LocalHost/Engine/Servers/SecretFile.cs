using System.Security.Cryptography;

namespace SkillsHub.LocalHost.Servers;

internal static class SecretFile
{
    private const int Length = 32;

    /// <summary>Letters and digits only, so that the value stands in a URI or a connection string as it is.</summary>
    public static string NewSecret(int length = Length) =>
        RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", length);

    public static string ReadOrCreate(string path)
    {
        if (File.Exists(path))
            return File.ReadAllText(path).Trim();
        var secret = NewSecret();
        Write(path, secret);
        return secret;
    }

    /// <summary>Writes a file that only its owner reads, from its first byte on; a reader, and a start after a kill, never sees half of it.</summary>
    public static void Write(string path, string text)
    {
        var beside = $"{path}.new";
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
        using (var writer = new StreamWriter(beside, options))
            writer.Write(text);
        File.Move(beside, path, overwrite: true);
    }
}
