using SkillsHub.Domain;

namespace SkillsHub.NoteService;

internal sealed class Note(Guid id, string hub) : Aggregate(id, hub)
{
    public string Text { get; private set; } = string.Empty;

    public NoteWritten Write(string text, DateTimeOffset now)
    {
        Text = text;
        return new NoteWritten
        {
            EventId = Guid.CreateVersion7(),
            Hub = Hub,
            OccurredAt = now,
            AggregateId = Id,
            AggregateVersion = NextPosition(),
            Text = text,
        };
    }
}
