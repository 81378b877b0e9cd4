using System.Diagnostics;
using SkillsHub.LocalHost;
using SkillsHub.Testing;

namespace SkillsHub.Benchmarks.Startup;

/// <summary>The built system: its first start ever, its start on the data that it left, and the memory of its .NET processes when idle.</summary>
internal static class SystemStart
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(30);

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        using var folder = new TestFolder();
        var options = new HostOptions
        {
            Binary = Repository.PathTo($"aspire/LocalHost/bin/{Repository.Configuration}/net10.0/LocalHost.dll"),
            Folder = folder.Sub("system"),
        };
        await using (var first = await StartAsync("first start, new data", 40, options, cancellationToken))
            await StopAsync(first);

        await using var second = await StartAsync("next start, same data", 20, options, cancellationToken);
        await Task.Delay(Idle, cancellationToken);
        ShowMemory(ProcessMemory.OfFamily(second.Id));
        await StopAsync(second);
    }

    private static async Task<HostProcess> StartAsync(string name, int goal, HostOptions options, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var host = await HostProcess.StartAsync(options, cancellationToken);
        Show(name, watch.Elapsed, goal);
        return host;
    }

    private static async Task StopAsync(HostProcess host)
    {
        var watch = Stopwatch.StartNew();
        await host.StopAsync();
        Show("stop", watch.Elapsed, 10);
    }

    private static void Show(string name, TimeSpan took, int goal) => Console.WriteLine($"{name,-24}{took.TotalSeconds,8:F1} s   (goal {goal} s)");

    private static void ShowMemory(IReadOnlyList<ProcessMemory> processes)
    {
        Console.WriteLine($"\nmemory after {Idle.TotalSeconds:F0} s of idleness, in MB");
        Console.WriteLine($"{"process",-24}{"resident",10}{"proportional",14}");
        foreach (var process in processes)
            Console.WriteLine($"{process.Name,-24}{process.Resident,10:F0}{process.Proportional,14:F0}");
        Console.WriteLine($"{"all",-24}{processes.Sum(one => one.Resident),10:F0}{processes.Sum(one => one.Proportional),14:F0}   (goal 1024 resident)\n");
    }
}
