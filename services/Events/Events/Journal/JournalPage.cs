using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Web;

namespace SkillsHub.Events.Journal;

/// <summary>A page of the journal.</summary>
/// <param name="Items">The events that the caller may see, in the order asked for; few or none where much lies between them that it may not.</param>
/// <param name="Next">Cursor of the next page, or null when there is nothing more to read now.</param>
/// <param name="Cursor">Where to go on later in the same order, given on the last page too, because the journal grows.</param>
internal sealed record JournalPage(IReadOnlyList<CloudEvent> Items, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Next, string Cursor)
{
    /// <summary>Cuts the page out of what was read; or answers that the caller's copy of it is still good.</summary>
    /// <param name="read">One row more than the page holds, when there is one.</param>
    /// <param name="size">Rows of a page.</param>
    /// <param name="start">What tells this page from others that end at the same entry.</param>
    /// <param name="cursor">Makes the cursor that goes on behind a position.</param>
    /// <param name="context">The request.</param>
    public static Results<Ok<JournalPage>, StatusCodeHttpResult, ProblemHttpResult> Answer(
        JournalStretch read, int size, long start, Func<long, string> cursor, HttpContext context)
    {
        var items = read.Rows.Take(size).ToList();
        var hasMore = read.Rows.Count > size || !read.IsWhole;
        var at = read.Rows.Count > size ? items[^1].Position : read.End;
        var end = cursor(at);
        if (hasMore)
            context.Response.Headers.Link = Page.LinkTo(end, context.Request);
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = "Authorization";
        // Entries never change: the page is the same as long as it begins and ends at the same ones. What others may see moves its
        // cursor only now and then, or who asks for what is rare would begin at the same place for ever.
        var tag = $"\"{start:x}-{(items.Count > 0 ? items[^1].Position : start):x}-{items.Count:x}-{at / JournalReader.Window:x}{(hasMore ? "+" : string.Empty)}\"";
        return context.IsUnchanged(tag)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(new JournalPage(items.ConvertAll(CloudEvent.Of), hasMore ? end : null, end));
    }
}

/// <summary>Where a follower stands: it has seen everything up to here.</summary>
internal sealed record JournalCursor([property: JsonRequired] long Journal);

/// <summary>Where somebody who goes back stands: what follows is older.</summary>
internal sealed record PastCursor([property: JsonRequired] long Before);
