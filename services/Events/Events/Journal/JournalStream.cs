namespace SkillsHub.Events.Journal;

/// <summary>How far the journal has come in one stream; also what keeps an event from entering twice.</summary>
internal sealed class JournalStream
{
    public required string Stream { get; init; }

    public required int Position { get; init; }
}
