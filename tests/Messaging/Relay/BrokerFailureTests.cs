using SkillsHub.LocalHost.Servers;
using SkillsHub.Testing;
using SkillsHub.Testing.Services;

namespace SkillsHub.Messaging.Tests.Relay;

/// <summary>With a broker of its own, which is killed.</summary>
public sealed class BrokerFailureTests(NoteFixture fixture) : IClassFixture<NoteFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Broker_down_then_up_everything_arrives_once_and_in_order()
    {
        using var folder = new TestFolder();
        await using var broker = await RabbitMqServer.StartAsync(new ServerOptions { Folder = folder.Sub("rabbitmq"), Durable = false }, Cancellation);
        // A process of its own: inside this one the bus shares its logger with hosts of other tests, which end meanwhile.
        await using var service = await ServiceProcess.StartAsync("tests/Messaging/NoteService", fixture.Settings(("ConnectionStrings__rabbitmq", broker.AmqpUri.AbsoluteUri)), Cancellation);
        using var client = service.CreateClient();
        var notes = Enumerable.Range(0, 5).Select(_ => Guid.CreateVersion7()).ToList();
        await WriteToAllAsync(client, notes, "before");
        await fixture.Database.OutboxIsEmptyAsync();

        await broker.KillAsync();
        await WriteToAllAsync(client, notes, "while down");
        await WriteToAllAsync(client, notes, "still down");
        Assert.Equal(10, await fixture.Database.CountAsync("outbox_message", "attempts = 0 and parked_at is null"));
        await broker.ResumeAsync(Cancellation);
        await WriteToAllAsync(client, notes, "after");

        await fixture.Database.OutboxIsEmptyAsync(TimeSpan.FromMinutes(3));
        foreach (var note in notes)
            Assert.Equal(["before", "while down", "still down", "after"], (await fixture.Database.EffectsOnceAsync(note, 4, TimeSpan.FromSeconds(60))).Select(effect => effect.Text));
    }

    [Fact]
    public async Task While_nobody_is_bound_nothing_is_lost()
    {
        var note = Guid.CreateVersion7();
        await using (var writer = await NoteHost.StartAsync(fixture.Settings(("Notes__Reads", "false"))))
        {
            await writer.WriteAsync(note, "anybody there?");
            // The exchange is declared by the attempt to publish: from here on it has been refused at least once, or lost.
            await Eventually.TrueAsync(async () =>
            {
                using var answer = await fixture.Broker.Management.GetAsync(new Uri($"api/exchanges/{fixture.Broker.Name}/SkillsHub.NoteService%3ANoteWritten", UriKind.Relative), Cancellation);
                return answer.IsSuccessStatusCode;
            });
        }

        Assert.Equal(1, await fixture.Database.CountAsync("outbox_message", $"stream = 'notes/note/{note}' and attempts = 0 and parked_at is null"));
        await using var reader = await NoteHost.StartAsync(fixture.Settings());
        Assert.Single(await fixture.Database.EffectsOnceAsync(note, 1));
    }

    private static async Task WriteToAllAsync(HttpClient client, IEnumerable<Guid> notes, string text)
    {
        foreach (var note in notes)
            await NoteHost.WriteAsync(client, note, text);
    }
}
