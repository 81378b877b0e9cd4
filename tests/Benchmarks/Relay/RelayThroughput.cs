using System.Diagnostics;
using System.Text.Json;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using RabbitMQ.Client;
using SkillsHub.Contracts;
using SkillsHub.NoteService;

namespace SkillsHub.Benchmarks.Relay;

/// <summary>Messages per second into a quorum queue: our relay, MassTransit alone, the bare client, in turns of one run.</summary>
internal static class RelayThroughput
{
    private const int Messages = 10_000;
    private const int Rounds = 7;
    private const int InFlight = 64;
    private const string Exchange = "SkillsHub.NoteService:NoteWritten";

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var bench = await NoteBench.CreateAsync(cancellationToken);
        await BindQueueAsync(bench, cancellationToken);
        var (relay, bus, bare) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var figures = (await RelayAsync(bench, cancellationToken), await MassTransitAsync(bench, cancellationToken), await BareAsync(bench, cancellationToken));
            Console.WriteLine($"round {round}: relay {figures.Item1:F0}/s, MassTransit {figures.Item2:F0}/s, bare client {figures.Item3:F0}/s{(round == 0 ? " (warm-up)" : string.Empty)}");
            if (round == 0)
                continue;
            relay.Add(figures.Item1);
            bus.Add(figures.Item2);
            bare.Add(figures.Item3);
        }

        Console.WriteLine($"relay / MassTransit with {InFlight} in flight: {relay.Average() / bus.Average():F2} (goal 0.80); relay / bare client: {relay.Average() / bare.Average():F2}");
    }

    private static async Task BindQueueAsync(NoteBench bench, CancellationToken cancellationToken)
    {
        await using var connection = await new ConnectionFactory { Uri = bench.Broker.Amqp }.CreateConnectionAsync(cancellationToken);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        await channel.ExchangeDeclareAsync(Exchange, ExchangeType.Fanout, durable: true, cancellationToken: cancellationToken);
        var arguments = new Dictionary<string, object?>(StringComparer.Ordinal) { ["x-queue-type"] = "quorum", ["x-max-length"] = 20_000 };
        await channel.QueueDeclareAsync("sink", durable: true, exclusive: false, autoDelete: false, arguments, cancellationToken: cancellationToken);
        await channel.QueueBindAsync("sink", Exchange, string.Empty, cancellationToken: cancellationToken);
    }

    private static async Task<double> RelayAsync(NoteBench bench, CancellationToken cancellationToken)
    {
        await bench.Database.ExecuteAsync(
            $$"""
            insert into outbox_message (message_id, stream, position, message_type, body, occurred_at, attempts)
            select id, 'notes/note/' || id, 1, 'skillshub.notes.note.written.v1',
                   jsonb_build_object('eventId', id, 'hub', 'saint-dizier', 'occurredAt', now(), 'aggregateId', id, 'aggregateVersion', 1, 'text', repeat('x', 300)), now(), 0
            from (select gen_random_uuid() as id from generate_series(1, {{Messages}})) rows;
            analyze outbox_message;
            """,
            cancellationToken);
        await using var app = bench.Build(reads: false);
        using var published = new PublishedRate(Messages);
        await app.StartAsync(cancellationToken);
        var rate = await published.WaitAsync(cancellationToken);
        await app.StopAsync(cancellationToken);
        return rate;
    }

    private static async Task<double> MassTransitAsync(NoteBench bench, CancellationToken cancellationToken)
    {
        await using var app = bench.Build(reads: false);
        await app.StartAsync(cancellationToken);
        var bus = app.Services.GetRequiredService<IBus>();
        await bus.Publish(Event(), cancellationToken);
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Messages),
            new ParallelOptions { MaxDegreeOfParallelism = InFlight, CancellationToken = cancellationToken },
            async (_, token) => await bus.Publish(Event(), token));
        var rate = Messages / watch.Elapsed.TotalSeconds;
        await app.StopAsync(cancellationToken);
        return rate;
    }

    private static async Task<double> BareAsync(NoteBench bench, CancellationToken cancellationToken)
    {
        await using var connection = await new ConnectionFactory { Uri = bench.Broker.Amqp }.CreateConnectionAsync(cancellationToken);
        await using var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellationToken);
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Messages),
            new ParallelOptions { MaxDegreeOfParallelism = InFlight, CancellationToken = cancellationToken },
            async (_, token) => await channel.BasicPublishAsync(
                Exchange, string.Empty, mandatory: true, new BasicProperties { Persistent = true }, JsonSerializer.SerializeToUtf8Bytes(Event(), EventJson.Options), token));
        return Messages / watch.Elapsed.TotalSeconds;
    }

    private static NoteWritten Event() => new()
    {
        EventId = Guid.CreateVersion7(),
        Hub = "saint-dizier",
        OccurredAt = DateTimeOffset.UtcNow,
        AggregateId = Guid.CreateVersion7(),
        AggregateVersion = 1,
        Text = new string('x', 300),
    };
}
