namespace SkillsHub.LocalHost.Storage;

/// <summary>The lines of one resource. Each start begins a new file; so does a file that is full. One older file is kept.</summary>
internal sealed class LogFile : IDisposable
{
    private const long FullAt = 10 * 1024 * 1024;

    private readonly Lock writing = new();
    private readonly string path;
    private StreamWriter writer;

    public LogFile(string path)
    {
        this.path = path;
        writer = Begin();
    }

    public void Write(string line)
    {
        lock (writing)
        {
            if (writer.BaseStream.Length > FullAt)
            {
                writer.Dispose();
                writer = Begin();
            }

            writer.WriteLine(line);
        }
    }

    public void Dispose()
    {
        lock (writing)
            writer.Dispose();
    }

    private StreamWriter Begin()
    {
        if (File.Exists(path))
            File.Move(path, Path.ChangeExtension(path, ".1.log"), overwrite: true);
        return new StreamWriter(path) { AutoFlush = true };
    }
}
