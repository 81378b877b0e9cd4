using SkillsHub.Domain;

namespace SkillsHub.NoteService;

internal sealed class Note(Guid id, string hub) : Aggregate(id, hub)
{
    public string Text { get; private set; } = string.Empty;

    public NoteWritten Write(string text)
    {
        Text = text;
        return new NoteWritten { Text = text };
    }
}
