namespace SkillsHub.Testing.Servers;

/// <summary>An exclusive lock between processes; the kernel releases it when its holder dies.</summary>
internal static class FileLock
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    public static FileStream? TryAcquire(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    public static async Task<FileStream> AcquireAsync(string path, CancellationToken cancellationToken)
    {
        FileStream? acquired;
        while ((acquired = TryAcquire(path)) is null)
            await Task.Delay(Interval, cancellationToken);
        return acquired;
    }
}
