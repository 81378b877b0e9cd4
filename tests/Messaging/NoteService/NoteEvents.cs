using SkillsHub.Contracts;

namespace SkillsHub.NoteService;

/// <summary>Somebody wrote into a note.</summary>
[EventContract("skillshub.notes.note.written.v1", Audience.Public)]
public sealed record NoteWritten : IntegrationEvent
{
    /// <summary>What was written; some texts tell the handler how to behave, see <see cref="Script"/>.</summary>
    public required string Text { get; init; }

    /// <summary>In what mood, where somebody said so.</summary>
    public NoteMood? Mood { get; init; }
}

/// <summary>Moods so far.</summary>
public enum NoteMood
{
    /// <summary>Neither glad nor sad.</summary>
    Calm,
}

/// <summary>A handler answered a note: an event that the handling of another one causes.</summary>
[EventContract("skillshub.notes.answer.given.v1", Audience.Public)]
public sealed record NoteAnswered : IntegrationEvent
{
    /// <summary>The answer.</summary>
    public required string Text { get; init; }
}

/// <summary>An event that no queue is bound to.</summary>
[EventContract("skillshub.notes.note.shelved.v1", Audience.Public)]
public sealed record NoteShelved : IntegrationEvent;
