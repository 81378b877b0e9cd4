using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using SkillsHub.LocalHost.Terminal;

namespace SkillsHub.LocalHost.Storage;

/// <summary>Sends each line of a resource to its file and to the screen, and remembers the last ones for an error message.</summary>
internal sealed partial class LogBook : IDisposable
{
    private const int Remembered = 12;

    private readonly ConcurrentDictionary<string, LogFile> files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> tails = new(StringComparer.Ordinal);
    private readonly string folder;
    private readonly Screen screen;

    public LogBook(string folder, Screen screen)
    {
        OwnFolder.Create(folder);
        this.folder = folder;
        this.screen = screen;
    }

    public Action<string> For(string name) => written =>
    {
        var line = Colour().Replace(written, "");
        files.GetOrAdd(name, FileOf).Write(line);
        var tail = tails.GetOrAdd(name, _ => new ConcurrentQueue<string>());
        tail.Enqueue(line);
        if (tail.Count > Remembered)
            tail.TryDequeue(out _);
        screen.Log(name, line);
    };

    public string PathOf(string name) => Path.Combine(folder, $"{name}.log");

    public string Tail(string name) => tails.TryGetValue(name, out var tail) ? string.Join('\n', tail) : "";

    public void Dispose()
    {
        foreach (var file in files.Values)
            file.Dispose();
    }

    // A file is searched, and the screen has colours of its own.
    [GeneratedRegex(@"\x1b\[[0-9;]*m", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Colour();

    private LogFile FileOf(string name) => new(
        PathOf(name),
        reason => screen.Say($"The log of {name} cannot be written ({reason}): its lines are only here until it can."),
        TimeProvider.System);
}
