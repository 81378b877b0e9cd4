using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using SkillsHub.Messaging.Outbox;
using SkillsHub.Persistence;

namespace SkillsHub.Messaging.Relay;

/// <summary>Runs in every replica: one has the lease and relays, the others stand by and wake it.</summary>
internal sealed class RelayService(NpgsqlDataSource dataSource, OutboxRelay relay, OutboxSignal signal, TimeProvider clock, ILogger<RelayService> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var faults = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var lease = await RelayLease.OpenAsync(dataSource, stoppingToken);
                faults = 0;
                await StandByAsync(lease, stoppingToken);
                await LeadAsync(lease, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                var delay = Backoff.Exponential(faults++);
                logger.LogWarning("The relay stopped ({Reason}); it starts again in {Delay}", fault.Message, delay);
                await Task.Delay(delay, clock, stoppingToken);
            }
        }
    }

    private async Task LeadAsync(RelayLease lease, CancellationToken stoppingToken)
    {
        logger.LogInformation("This replica relays the outbox");
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var relaying = relay.RunAsync(lease, either.Token);
        var listening = ListenAsync(either.Token);
        await Task.WhenAny(relaying, listening);
        await either.CancelAsync();
        await Task.WhenAll(relaying, listening);
    }

    // Commits of the other replicas arrive as notifications, their own as in-process signals.
    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        await using var connection = await DedicatedConnection.OpenAsync(dataSource, cancellationToken);
        connection.Notification += (_, _) => signal.Pulse();
        await using (var command = new NpgsqlCommand($"listen {RelayLease.Channel}", connection))
            await command.ExecuteNonQueryAsync(cancellationToken);
        while (true)
            await connection.WaitAsync(cancellationToken);
    }

    // NOTIFY inside the business transaction would take a global lock at commit (a third of the throughput, measured);
    // here it is sent after it, once for many commits.
    private async Task StandByAsync(RelayLease lease, CancellationToken cancellationToken)
    {
        while (!await lease.TryAcquireAsync(cancellationToken))
        {
            if (await signal.WaitAsync(OutboxRelay.Poll, cancellationToken))
                await lease.WakeLeaderAsync(cancellationToken);
        }
    }
}
