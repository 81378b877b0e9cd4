using Npgsql;
using SkillsHub.Persistence;

namespace SkillsHub.Events.Journal;

/// <summary>Hears in every replica that the journal has grown, whichever replica appended.</summary>
internal sealed class JournalListener(NpgsqlDataSource dataSource, JournalSignal signal, TimeProvider clock, ILogger<JournalListener> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                logger.LogWarning("The journal is polled only ({Reason}); listening again in {Pause}", fault.Message, Pause);
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        await using var connection = await DedicatedConnection.OpenAsync(dataSource, cancellationToken);
        connection.Notification += (_, notice) => signal.Pulse(notice.Payload);
        await using (var command = new NpgsqlCommand($"listen {JournalSignal.Channel}", connection))
            await command.ExecuteNonQueryAsync(cancellationToken);
        signal.PulseAll();
        while (true)
            await connection.WaitAsync(cancellationToken);
    }
}
