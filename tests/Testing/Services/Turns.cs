using System.Collections.Concurrent;

namespace SkillsHub.Testing.Services;

/// <summary>
/// Services that run for one test class after the other: as many as there are classes at a time, and not one for each, whose
/// start costs more than many a class does. An assembly fixture.
/// </summary>
/// <typeparam name="TFixture">The service.</typeparam>
public sealed class Turns<TFixture> : IAsyncDisposable
    where TFixture : ServiceFixture, new()
{
    private readonly ConcurrentBag<TFixture> free = [];

    /// <summary>A service that nobody else uses, as it was at first.</summary>
    public async Task<TFixture> TakeAsync(CancellationToken cancellationToken)
    {
        while (free.TryTake(out var standing))
        {
            if (await standing.TryResetAsync(cancellationToken))
                return standing;
            await standing.DisposeAsync();
        }

        var started = new TFixture();
        try
        {
            await started.InitializeAsync();
        }
        catch
        {
            await started.DisposeAsync();
            throw;
        }

        return started;
    }

    /// <summary>Leaves it to another class.</summary>
    public void GiveBack(TFixture service) => free.Add(service);

    /// <summary>Stops them all.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var service in free)
            await service.DisposeAsync();
    }
}
