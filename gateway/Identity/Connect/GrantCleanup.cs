using OpenIddict.Abstractions;
using SkillsHub.Identity.Keys;

namespace SkillsHub.Identity.Connect;

/// <summary>Removes what has ended a day ago: each token of a machine leaves a row. Harmless when several replicas do it.</summary>
internal sealed partial class GrantCleanup(IServiceScopeFactory scopes, KeyRing ring, TimeProvider time, ILogger<GrantCleanup> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>So long a stolen refresh token that is used a second time still ends the whole grant.</summary>
    private static readonly TimeSpan KeepAfterEnd = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            // Loaded keys say that the database is there and migrated.
            if (ring.IsLoaded)
                await CleanAsync(stoppingToken);
            await Task.Delay(ring.IsLoaded ? Interval : Patience, time, stoppingToken);
        }
    }

    private async Task CleanAsync(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var before = time.GetUtcNow() - KeepAfterEnd;
            await scope.ServiceProvider.GetRequiredService<IOpenIddictTokenManager>().PruneAsync(before, cancellation);
            await scope.ServiceProvider.GetRequiredService<IOpenIddictAuthorizationManager>().PruneAsync(before, cancellation);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFailed(log, error);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Ended grants could not be removed; the next try is in an hour")]
    private static partial void LogFailed(ILogger logger, Exception reason);
}
