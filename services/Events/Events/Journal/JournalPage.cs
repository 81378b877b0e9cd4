using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Web;

namespace SkillsHub.Events.Journal;

/// <summary>A page of the journal.</summary>
/// <param name="Items">The events that the caller may see, in the order asked for.</param>
/// <param name="Next">Cursor of the next page, or null when there is nothing more to read now.</param>
/// <param name="Cursor">Where to go on later in the same order, given on the last page too, because the journal grows.</param>
internal sealed record JournalPage(IReadOnlyList<CloudEvent> Items, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Next, string Cursor)
{
    /// <summary>Cuts the page out of what was read; or answers that the caller's copy of it is still good.</summary>
    /// <param name="rows">One row more than the page holds, when there is one.</param>
    /// <param name="size">Rows of a page.</param>
    /// <param name="start">What tells this page from others that end at the same entry.</param>
    /// <param name="cursor">Makes the cursor that goes on behind the last entry shown; behind all that was looked at when there is no more.</param>
    /// <param name="context">The request.</param>
    public static Results<Ok<JournalPage>, StatusCodeHttpResult, ProblemHttpResult> Answer(
        List<JournalRow> rows, int size, long start, Func<JournalRow?, string> cursor, HttpContext context)
    {
        var hasMore = rows.Count > size;
        var items = rows.Take(size).ToList();
        var end = cursor(hasMore ? items[^1] : null);
        if (hasMore)
            context.Response.Headers.Link = Page.LinkTo(end, context.Request);
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = "Authorization";
        // Entries never change: the page is the same as long as it begins and ends at the same ones.
        var tag = $"\"{start:x}-{(items.Count > 0 ? items[^1].Position : start):x}-{items.Count:x}{(hasMore ? "+" : string.Empty)}\"";
        return context.IsUnchanged(tag)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(new JournalPage(items.ConvertAll(CloudEvent.Of), hasMore ? end : null, end));
    }
}

/// <summary>Where a follower stands: it has seen everything up to here.</summary>
internal sealed record JournalCursor([property: JsonRequired] long Journal);

/// <summary>Where somebody who goes back stands: what follows is older.</summary>
internal sealed record PastCursor([property: JsonRequired] long Before);
