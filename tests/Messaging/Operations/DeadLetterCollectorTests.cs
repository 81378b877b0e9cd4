using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using RabbitMQ.Client;
using SkillsHub.Messaging.Bus;
using SkillsHub.Messaging.DeadLetters;
using SkillsHub.Testing;

namespace SkillsHub.Messaging.Tests.Operations;

public sealed class DeadLetterCollectorTests(NoteFixture fixture) : IClassFixture<NoteFixture>
{
    private const string Queue = "notes-effects-dead-letter";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // RabbitMQ 4 gives each queue the limit that this one, of an earlier release, has here: it drops a message that came too often.
    [Fact]
    public async Task A_letter_that_the_database_does_not_take_for_a_long_time_is_still_there()
    {
        await DeleteAsync();
        await DeclareAsync(new(StringComparer.Ordinal) { ["x-queue-type"] = "quorum", ["x-delivery-limit"] = 3 });
        await using var host = NoteHost.Build(fixture.Settings());
        var services = host.Services;
        var channel = services.GetRequiredService<DeadLetterChannel>();
        var failures = new FailureCount();
        using var collector = new DeadLetterCollector(
            channel, services.GetRequiredService<Subscriptions>(), services.GetRequiredService<NpgsqlDataSource>(), new SwiftClock(), failures);
        await fixture.Database.ExecuteAsync("alter table dead_letter rename to dead_letter_away", Cancellation);
        await channel.SendAsync(Queue, new BasicProperties(), "kept"u8.ToArray(), Cancellation);

        await collector.StartAsync(Cancellation);
        await Eventually.TrueAsync(() => Task.FromResult(failures.Count >= 25), TimeSpan.FromSeconds(60));
        await fixture.Database.ExecuteAsync("alter table dead_letter_away rename to dead_letter", Cancellation);

        await Eventually.EqualAsync(1L, () => fixture.Database.CountAsync("dead_letter", "convert_from(body, 'UTF8') = 'kept'"));
        await collector.StopAsync(Cancellation);
    }

    [Fact]
    public async Task A_new_queue_keeps_a_letter_however_often_it_is_delivered()
    {
        await using var host = NoteHost.Build(fixture.Settings());
        await DeleteAsync();

        await host.Services.GetRequiredService<DeadLetterChannel>().DeclareAsync(Cancellation);

        // The broker refuses a declaration that differs from the queue.
        await DeclareAsync(new(StringComparer.Ordinal) { ["x-queue-type"] = "quorum", ["x-delivery-limit"] = int.MaxValue });
    }

    private Task DeclareAsync(Dictionary<string, object?> arguments) =>
        OnBrokerAsync(model => model.QueueDeclareAsync(Queue, durable: true, exclusive: false, autoDelete: false, arguments, cancellationToken: Cancellation));

    private Task DeleteAsync() => OnBrokerAsync(model => model.QueueDeleteAsync(Queue, cancellationToken: Cancellation));

    private async Task OnBrokerAsync(Func<IChannel, Task> work)
    {
        await using var connection = await new BrokerAddress(fixture.Broker.Amqp).CreateFactory("test").CreateConnectionAsync(Cancellation);
        await using var model = await connection.CreateChannelAsync(cancellationToken: Cancellation);
        await work(model);
    }

    private sealed class FailureCount : ILogger<DeadLetterCollector>
    {
        private int count;

        public int Count => Volatile.Read(ref count);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel == LogLevel.Warning)
                Interlocked.Increment(ref count);
        }
    }
}
