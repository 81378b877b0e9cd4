using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SkillsHub.Messaging.Relay;
using SkillsHub.Testing.Services;

namespace SkillsHub.Messaging.Tests.Relay;

public sealed class AbsentBrokerTests(NoteFixture fixture) : IClassFixture<NoteFixture>
{
    private const int Rows = 200;

    [Fact]
    public async Task The_first_row_that_the_broker_does_not_take_ends_the_batch()
    {
        var nowhere = string.Create(CultureInfo.InvariantCulture, $"amqp://127.0.0.1:{FreePort.Next()}");
        await using var host = NoteHost.Build(fixture.Settings(("ConnectionStrings__rabbitmq", nowhere)), new SwiftClock());
        var rows = Enumerable.Range(1, Rows).Select(Row).ToList();

        var outcome = await host.Services.GetRequiredService<BatchPublisher>().PublishAsync(rows, TestContext.Current.CancellationToken, CancellationToken.None);

        Assert.NotNull(outcome.TransportFault);
        Assert.Empty(outcome.Confirmed);
        // Those that were on their way; each of the others would wait for its own timeout, and stay in the bus's memory.
        Assert.InRange(outcome.Stopped.Count, 1, BatchPublisher.InFlight);
    }

    private static PendingMessage Row(int sequence)
    {
        var note = Guid.CreateVersion7();
        return new PendingMessage(
            sequence, Guid.CreateVersion7(), $"notes/note/{note}", "skillshub.notes.note.written.v1", RawRow.Body(note, 1, "for nobody"),
            CorrelationId: null, ConversationId: null, CausationId: null, Traceparent: null, Tracestate: null, DateTimeOffset.UtcNow, Attempts: 0);
    }
}
