namespace SkillsHub.LocalHost.Terminal;

/// <summary>What a person sees: progress, log lines with their resource's name, a table. Colours only on a terminal.</summary>
internal sealed class Screen(TextWriter output, bool colours, int nameWidth)
{
    private const int LongestLine = 500;

    private static readonly int[] Palette = [36, 32, 33, 35, 34, 96, 92, 93, 95, 94];

    private readonly Lock writing = new();

    public static Screen ForConsole(int nameWidth) =>
        new(Console.Out, !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null, nameWidth);

    public static void ShowProblem(StartException exception) =>
        Console.Error.WriteLine($"\nCannot go on: {exception.Problem}\n\n{exception.Remedy}");

    public void Say(string text) => Write(text);

    /// <summary>A very long line (a stack trace, say) is cut: its file has the whole.</summary>
    public void Log(string name, string line) =>
        Write($"{Paint(name.PadRight(nameWidth), ColourOf(name))} | {(line.Length > LongestLine ? $"{line[..LongestLine]}…" : line)}");

    public void Progress(string name, string state, string detail) => Write($"{Paint(">", 1)} {name.PadRight(nameWidth)} {state,-10} {detail}");

    public void Table(IReadOnlyList<string[]> rows)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        var lines = rows.Select(row => string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()).ToList();
        lines.Insert(1, new string('-', widths.Sum() + (2 * (widths.Length - 1))));
        Write($"\n{string.Join('\n', lines)}\n");
    }

    private static int ColourOf(string name) => Palette[name.Sum(letter => letter) % Palette.Length];

    private string Paint(string text, int colour) => colours ? $"\u001b[{colour}m{text}\u001b[0m" : text;

    private void Write(string text)
    {
        lock (writing)
        {
            try
            {
                output.WriteLine(text);
            }
            catch (IOException)
            {
                // Sent to a file on a full disk: nobody is left to tell, and the system is to run on.
            }
        }
    }
}
