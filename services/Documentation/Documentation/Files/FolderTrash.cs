using System.Globalization;

namespace SkillsHub.Documentation.Files;

/// <summary>
/// What was taken away, as <c>2026-01-31/abcd…</c>, by the day on which it came. Another sweeper, or a reader who puts a file
/// back, may always be faster: what is gone is no fault.
/// </summary>
internal sealed class FolderTrash(string path)
{
    public IEnumerable<string> Hashes => Days().SelectMany(FilesOf).Select(file => file.Name);

    /// <summary>Takes a file away, unless it was written since that moment.</summary>
    public void Take(string file, string hash, DateTimeOffset before, DateOnly day)
    {
        var taken = Path.Combine(Directory.CreateDirectory(Path.Combine(path, NameOf(day))).FullName, hash);
        // Taken away first and looked at then: nobody can renew it between the look and the move.
        if (Move(file, taken) && File.GetLastWriteTimeUtc(taken) >= before.UtcDateTime)
            Move(taken, file);
    }

    public void PutBack(string hash, string file)
    {
        foreach (var taken in Days().Select(day => Path.Combine(day.FullName, hash)).Where(File.Exists))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            Move(taken, file);
        }
    }

    public void Empty(DateOnly before)
    {
        foreach (var day in Days().Where(day => string.CompareOrdinal(day.Name, NameOf(before)) < 0))
            Delete(day);
    }

    private static string NameOf(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static bool Move(string from, string to)
    {
        try
        {
            File.Move(from, to, overwrite: true);
            return true;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }

    private static void Delete(DirectoryInfo day)
    {
        try
        {
            day.Delete(recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // As it was to be.
        }
    }

    private static FileInfo[] FilesOf(DirectoryInfo day)
    {
        try
        {
            return day.GetFiles();
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
    }

    private DirectoryInfo[] Days() => new DirectoryInfo(path) is { Exists: true } trash ? trash.GetDirectories() : [];
}
