using System.Text;

namespace SkillsHub.LocalHost.Storage;

/// <summary>
/// The lines of one resource. Each start begins a new file; so does a file that is full. One older file is kept. What cannot be
/// written is dropped: a full disk must not end the resources whose lines these are.
/// </summary>
/// <param name="path">Of the file. A link is somebody's own arrangement: it is written through, not moved.</param>
/// <param name="failed">Told the reason when lines begin to be dropped.</param>
/// <param name="clock">Tells when it is tried again.</param>
internal sealed class LogFile(string path, Action<string> failed, TimeProvider clock) : IDisposable
{
    private const long FullAt = 10 * 1024 * 1024;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly Lock writing = new();
    private FileStream? stream;
    private bool isBegun;
    private DateTimeOffset closedUntil;
    private long dropped;

    public void Write(string line)
    {
        lock (writing)
        {
            if (dropped > 0 && clock.GetUtcNow() < closedUntil)
                dropped++;
            else
                TryWrite(line);
        }
    }

    public void Dispose()
    {
        lock (writing)
            Close();
    }

    private void TryWrite(string line)
    {
        try
        {
            if (!isBegun || stream?.Length > FullAt)
                SetAside();
            // Without a buffer, which would keep what could not be written, and fail once more when it is closed.
            stream ??= new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
            if (dropped > 0)
                Append($"({dropped} lines are missing here: the file could not be written.)");
            Append(line);
            dropped = 0;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            if (dropped++ == 0)
                failed(fault.Message);
            Close();
            closedUntil = clock.GetUtcNow() + Pause;
        }
    }

    private void Append(string line) => stream!.Write(Encoding.UTF8.GetBytes($"{line}\n"));

    private void SetAside()
    {
        Close();
        if (File.Exists(path) && new FileInfo(path).LinkTarget is null)
            File.Move(path, Path.ChangeExtension(path, ".1.log"), overwrite: true);
        isBegun = true;
    }

    private void Close()
    {
        stream?.Dispose();
        stream = null;
    }
}
