using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SkillsHub.Messaging;

namespace SkillsHub.NoteService;

internal static class WriteNote
{
    public const string Hub = "saint-dizier";

    /// <summary>Writes texts into a note, each its own event, all in one commit.</summary>
    public static async Task<NoContent> HandleAsync(Guid id, [FromQuery] string[] text, NoteDbContext context, IOutbox outbox, TimeProvider clock, CancellationToken cancellationToken)
    {
        var note = await context.Notes.FindAsync([id], cancellationToken);
        if (note is null)
        {
            note = new Note(id, Hub);
            context.Add(note);
        }

        foreach (var line in text)
            outbox.Add(note, clock.GetUtcNow(), note.Write(line));
        await context.SaveChangesAsync(cancellationToken);
        return TypedResults.NoContent();
    }
}
