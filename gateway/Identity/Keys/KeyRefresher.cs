
namespace SkillsHub.Identity.Keys;

/// <summary>
/// Reads the keys as soon as the database answers, then once a minute, so that a rotation by one replica reaches the others
/// long before the new key signs.
/// </summary>
internal sealed partial class KeyRefresher(IServiceScopeFactory scopes, KeyRing ring, TimeProvider time, ILogger<KeyRefresher> log)
    : BackgroundService
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RefreshDelay = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RefreshAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                LogUnavailable(log, error.Message);
            }
            await Task.Delay(ring.IsLoaded ? RefreshDelay : RetryDelay, time, stoppingToken);
        }
    }

    private async Task RefreshAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<KeyStore>();
        // The first key is made by the migrate run; a serving process only rotates.
        if (ring.IsLoaded)
            await store.MaintainAsync(cancellation);
        ring.Replace(await store.LoadAsync(cancellation));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The token keys cannot be read yet, trying again: {Reason}")]
    private static partial void LogUnavailable(ILogger logger, string reason);
}
