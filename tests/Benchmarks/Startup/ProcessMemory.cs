using System.Globalization;

namespace SkillsHub.Benchmarks.Startup;

/// <summary>What a .NET process holds in memory: resident, and proportional, where pages that processes share count once among them.</summary>
internal sealed record ProcessMemory(string Name, double Resident, double Proportional)
{
    private const double KilobytesPerMegabyte = 1024;

    /// <summary>The process and its children, as far as they run on .NET.</summary>
    public static IReadOnlyList<ProcessMemory> OfFamily(int parent) =>
    [
        .. Directory.EnumerateDirectories($"/proc/{parent}/task")
            .SelectMany(thread => File.ReadAllText($"{thread}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(child => int.Parse(child, CultureInfo.InvariantCulture))
            .Prepend(parent)
            .Where(process => Path.GetFileName(File.ResolveLinkTarget($"/proc/{process}/exe", returnFinalTarget: false)?.FullName) == "dotnet")
            .Select(Of),
    ];

    private static ProcessMemory Of(int process)
    {
        var program = File.ReadAllText($"/proc/{process}/cmdline").Split('\0').First(argument => argument.EndsWith(".dll", StringComparison.Ordinal));
        var lines = File.ReadAllLines($"/proc/{process}/smaps_rollup");
        return new ProcessMemory(Path.GetFileNameWithoutExtension(program), Megabytes(lines, "Rss:"), Megabytes(lines, "Pss:"));
    }

    private static double Megabytes(IEnumerable<string> lines, string key) => lines
        .Where(line => line.StartsWith(key, StringComparison.Ordinal))
        .Sum(line => double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)) / KilobytesPerMegabyte;
}
