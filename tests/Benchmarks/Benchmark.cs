using SkillsHub.Benchmarks.Commitments;
using SkillsHub.Benchmarks.Dashboard;
using SkillsHub.Benchmarks.Deadlines;
using SkillsHub.Benchmarks.EntityFramework;
using SkillsHub.Benchmarks.Funding;
using SkillsHub.Benchmarks.Import;
using SkillsHub.Benchmarks.Journal;
using SkillsHub.Benchmarks.Relay;
using SkillsHub.Benchmarks.Reports;
using SkillsHub.Benchmarks.Startup;

namespace SkillsHub.Benchmarks;

/// <summary>What can be measured. Ratios within one run hold better than figures of different machines.</summary>
internal static class Benchmark
{
    private static readonly Dictionary<string, Func<CancellationToken, Task>> All = new(StringComparer.Ordinal)
    {
        ["relay"] = RelayThroughput.RunAsync,
        ["latency"] = CommitToConsumer.RunAsync,
        ["journal"] = CommitToJournal.RunAsync,
        ["startup"] = SystemStart.RunAsync,
        ["import"] = ImportTime.RunAsync,
        ["hostile"] = HostileTexts.RunAsync,
        ["dashboard"] = DashboardReads.RunAsync,
        ["commitments"] = RegisterReads.RunAsync,
        ["deadlines"] = DeadlineReads.RunAsync,
        ["funding"] = FundingReads.RunAsync,
        ["ef"] = EfReads.RunAsync,
        ["reports"] = ReportReads.RunAsync,
    };

    public static IEnumerable<string> Names => All.Keys;

    public static Func<CancellationToken, Task>? Find(string name) => All.GetValueOrDefault(name);
}
