using System.Diagnostics;
using System.Runtime.CompilerServices;
using Xunit;

namespace SkillsHub.Testing;

/// <summary>The one place where tests wait: for a condition, with a deadline.</summary>
public static class Eventually
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan DefaultDeadline = TimeSpan.FromSeconds(60);

    /// <summary>Asks until the answer is yes; fails the test, naming the condition, when the deadline passes first.</summary>
    public static async Task TrueAsync(Func<Task<bool>> condition, TimeSpan? within = null, [CallerArgumentExpression(nameof(condition))] string? name = null)
    {
        var limit = within ?? DefaultDeadline;
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            if (watch.Elapsed > limit)
                Assert.Fail($"Not within {limit.TotalSeconds} s: {name}");
            await Task.Delay(Interval, TestContext.Current.CancellationToken);
        }
    }

    /// <inheritdoc cref="TrueAsync(Func{Task{bool}}, TimeSpan?, string?)"/>
    public static Task TrueAsync(Func<bool> condition, TimeSpan? within = null, [CallerArgumentExpression(nameof(condition))] string? name = null) =>
        TrueAsync(() => Task.FromResult(condition()), within, name);

    /// <summary>Asks until there is an answer, and gives it.</summary>
    public static async Task<T> NotNullAsync<T>(Func<Task<T?>> ask, TimeSpan? within = null, [CallerArgumentExpression(nameof(ask))] string? name = null)
        where T : class
    {
        T? answer = null;
        await TrueAsync(async () => (answer = await ask()) is not null, within, name);
        return answer!;
    }

    /// <summary>Asks until the answer is the expected one; a failure shows the last answer.</summary>
    public static async Task EqualAsync<T>(T expected, Func<Task<T>> ask, TimeSpan? within = null)
    {
        var limit = within ?? DefaultDeadline;
        var watch = Stopwatch.StartNew();
        var last = await ask();
        while (!EqualityComparer<T>.Default.Equals(expected, last) && watch.Elapsed < limit)
        {
            await Task.Delay(Interval, TestContext.Current.CancellationToken);
            last = await ask();
        }

        Assert.Equal(expected, last);
    }
}
