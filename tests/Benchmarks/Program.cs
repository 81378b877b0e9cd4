using SkillsHub.Benchmarks;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, signal) =>
{
    signal.Cancel = true;
    stop.Cancel();
};

var run = args is [var name, ..] ? Benchmark.Find(name) : null;
if (run is null)
{
    Console.Error.WriteLine($"dotnet run -c Release --project tests/Benchmarks -- {string.Join(" | ", Benchmark.Names)}");
    return 1;
}

await run(stop.Token);
return 0;
