namespace SkillsHub.LocalHost.Supervision;

internal static class Deadline
{
    /// <summary>Asks again and again until the answer is yes. False when <paramref name="limit"/> is over first.</summary>
    public static async Task<bool> WaitAsync(
        Func<CancellationToken, Task<bool>> ask, TimeSpan limit, TimeSpan interval, CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(limit);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            while (!await ask(both.Token))
                await Task.Delay(interval, both.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
