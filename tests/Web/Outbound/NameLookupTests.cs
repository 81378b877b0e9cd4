using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using SkillsHub.Web.Outbound;

namespace SkillsHub.Web.Tests.Outbound;

public sealed class NameLookupTests : IDisposable
{
    private readonly ManualResetEventSlim silence = new(initialState: false);
    private int asked;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        silence.Set();
        silence.Dispose();
    }

    [Fact]
    public async Task Names_whose_servers_are_silent_cost_nobody_else_a_moment()
    {
        var names = new NameLookup(Resolve, TimeProvider.System);
        var silent = Enumerable.Range(0, 200).Select(number => Task.Run(() => names.FindAsync($"{number}.silent", "hub/silent", Cancelled), Cancelled)).ToList();
        await Task.Run(() => SpinWait.SpinUntil(() => Volatile.Read(ref asked) > 0), Cancelled);

        var slowest = TimeSpan.Zero;
        for (var number = 0; number < 200; number++)
        {
            var watch = Stopwatch.StartNew();
            Assert.NotEmpty(await Task.Run(() => names.FindAsync($"{number}.well", "hub/well", Cancelled), Cancelled));
            slowest = watch.Elapsed > slowest ? watch.Elapsed : slowest;
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"slowest of 200 beside 200 silent names: {slowest.TotalMilliseconds:F1} ms; {asked - 200} threads held");
        Assert.InRange(slowest, TimeSpan.Zero, NameLookup.Limit / 2);
        Assert.InRange(asked - 200, 1, 2);
        Assert.All(await Task.WhenAll(silent.Select(EndsAsync)), end => Assert.IsType<NameUnresolvedException>(end));
    }

    [Fact]
    public async Task Who_asks_again_gets_what_is_remembered_be_it_nothing()
    {
        var names = new NameLookup(Resolve, TimeProvider.System);

        await names.FindAsync("a.well", "hub/one", Cancelled);
        await names.FindAsync("a.well", "hub/one", Cancelled);
        Assert.Equal(1, asked);
        for (var again = 0; again < 3; again++)
            await Assert.ThrowsAsync<NameUnresolvedException>(() => names.FindAsync("a.unknown", "hub/one", Cancelled));
        Assert.Equal(2, asked);

        var first = await EndsAsync(names.FindAsync("a.silent", "hub/one", Cancelled));
        var watch = Stopwatch.StartNew();
        var second = await EndsAsync(names.FindAsync("a.silent", "hub/one", Cancelled));
        Assert.All([first, second], end => Assert.IsType<NameUnresolvedException>(end));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, NameLookup.Limit / 2);
        Assert.Equal(3, asked);
    }

    [Fact]
    public async Task A_name_is_asked_for_once_however_many_want_it_and_its_late_answer_counts()
    {
        var names = new NameLookup(Resolve, TimeProvider.System);
        var waiting = Enumerable.Range(0, 20).Select(_ => names.FindAsync("late.silent", "hub/one", Cancelled)).ToList();
        Assert.All(await Task.WhenAll(waiting.Select(EndsAsync)), end => Assert.IsType<NameUnresolvedException>(end));

        silence.Set();

        Assert.True(SpinWait.SpinUntil(() => EndsAsync(names.FindAsync("late.silent", "hub/one", Cancelled)).GetAwaiter().GetResult() is null, TimeSpan.FromSeconds(10)));
        Assert.Equal(1, asked);
    }

    private static async Task<Exception?> EndsAsync(Task lookup) => await Record.ExceptionAsync(() => lookup);

    // As the machine asks: the thread waits for servers that do not answer.
    private IPAddress[] Resolve(string host)
    {
        Interlocked.Increment(ref asked);
        if (host.EndsWith(".silent", StringComparison.Ordinal))
            silence.Wait();
        return host.EndsWith(".unknown", StringComparison.Ordinal) ? throw new SocketException((int)SocketError.HostNotFound) : [IPAddress.Loopback];
    }
}
