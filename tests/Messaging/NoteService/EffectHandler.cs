using System.Diagnostics;
using SkillsHub.Contracts;
using SkillsHub.Messaging;

namespace SkillsHub.NoteService;

internal sealed class EffectHandler(NoteDbContext context, IOutbox outbox, ReceivedEvent received, Script script, TimeProvider clock) : IEventHandler<IntegrationEvent>
{
    public async Task HandleAsync(IntegrationEvent integrationEvent, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        // Added before the script may throw: a rolled back attempt must take it along.
        context.Add(new Effect
        {
            EventId = integrationEvent.EventId,
            Stream = integrationEvent.AggregateId,
            Position = integrationEvent.AggregateVersion,
            Text = TextOf(integrationEvent),
            TraceId = Activity.Current?.TraceId.ToString(),
            At = now,
            DelayMilliseconds = (now - integrationEvent.OccurredAt).TotalMilliseconds,
        });
        if (integrationEvent is not NoteWritten note)
            return;
        await script.PlayAsync(note, cancellationToken);
        if (note.Text.StartsWith("answer:", StringComparison.Ordinal))
            outbox.Add(new Note(note.EventId, note.Hub), now, new NoteAnswered { Text = note.Text });
    }

    private string TextOf(IntegrationEvent integrationEvent) => integrationEvent switch
    {
        NoteWritten { Text: "quote" } => received.Json,
        NoteWritten written => written.Text,
        _ => integrationEvent.GetType().Name,
    };
}
