using System.Collections.Concurrent;
using System.Diagnostics;
using SkillsHub.LocalHost.Supervision;

namespace SkillsHub.LocalHost.Tests;

public sealed class StoppingTests(TemporaryFolder folder, ITestOutputHelper output) : IClassFixture<TemporaryFolder>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ctrl_C_stops_all_within_ten_seconds_and_the_next_start_finds_the_same_system()
    {
        var options = SampleSystem.Options(folder.Sub("stopped"), output.WriteLine, KeyValuePair.Create("SAMPLE_BROKER", "yes"));
        await using var first = await HostProcess.StartAsync(options, Cancellation);
        var children = ProcessTree.ChildrenOf(first.Id);
        var connection = first.ConnectionString("sample-db");

        var clock = Stopwatch.StartNew();
        var code = await first.StopAsync();

        Assert.Equal(0, code);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Patience);
        Assert.Equal(5, children.Count);
        Assert.DoesNotContain(children, ProcessTree.IsAlive);
        await using var second = await HostProcess.StartAsync(options, Cancellation);
        Assert.Equal(connection, second.ConnectionString("sample-db"));
        Assert.Equal(first.PublicAddress, second.PublicAddress);
    }

    [Theory]
    [InlineData(6, true)]
    [InlineData(30, false)]
    public async Task A_process_gets_the_time_that_it_gives_itself_and_no_more(int seconds, bool ends)
    {
        var lines = new ConcurrentQueue<string>();
        var options = SampleSystem.Options(folder.Sub($"slow-{seconds}"), lines.Enqueue, KeyValuePair.Create("SAMPLE_STOPS_AFTER", $"{seconds}"));
        await using var host = await HostProcess.StartAsync(options, Cancellation);

        var clock = Stopwatch.StartNew();
        await host.StopAsync();

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Patience);
        Assert.Equal(ends ? 2 : 0, lines.Count(line => line.Contains("stopped in peace", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Killed_without_a_word_it_takes_its_children_along_and_starts_again()
    {
        var options = SampleSystem.Options(folder.Sub("killed"), output.WriteLine);
        await using var first = await HostProcess.StartAsync(options, Cancellation);
        var children = ProcessTree.ChildrenOf(first.Id);

        await first.KillAsync();

        Assert.Equal(3, children.Count);
        Assert.True(await Deadline.WaitAsync(
            _ => Task.FromResult(!children.Any(ProcessTree.IsAlive)), Patience, TimeSpan.FromMilliseconds(20), Cancellation));
        await using var second = await HostProcess.StartAsync(options, Cancellation);
        Assert.Equal(first.PublicAddress, second.PublicAddress);
    }
}
