using System.Globalization;

namespace SkillsHub.LocalHost.Tests;

/// <summary>Who is alive, as the kernel says.</summary>
internal static class ProcessTree
{
    public static IReadOnlyList<int> ChildrenOf(int parent) => [.. All().Where(process => Stat(process) is { } stat && stat.Parent == parent)];

    public static bool IsAlive(int process) => Stat(process) is { State: not "Z" };

    private static IEnumerable<int> All() => Directory.EnumerateDirectories("/proc")
        .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var process) ? process : 0)
        .Where(process => process > 0);

    private static (string State, int Parent)? Stat(int process)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{process}/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return (fields[0], int.Parse(fields[1], CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            // It has ended since it was listed.
            return null;
        }
    }
}
