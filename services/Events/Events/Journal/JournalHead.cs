namespace SkillsHub.Events.Journal;

/// <summary>The one row that holds the journal's last position, and whose lock makes taking positions a single file.</summary>
internal sealed class JournalHead
{
    public required bool Id { get; init; }

    public required long Position { get; init; }
}
