using System.ComponentModel;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using SkillsHub.Domain;
using SkillsHub.Web;

namespace SkillsHub.Events.Journal;

/// <summary>A page of the journal.</summary>
/// <param name="Items">The events that the caller may see, in order.</param>
/// <param name="Next">Cursor of the next page, or null when there is nothing more to read now.</param>
/// <param name="Cursor">Where to go on later, given on the last page too, because the journal grows.</param>
internal sealed record JournalPage(IReadOnlyList<CloudEvent> Items, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Next, string Cursor);

internal sealed record JournalCursor(long Journal);

internal sealed record InvalidType(string Pattern)
    : Error(ErrorKind.Invalid, "journal.type-invalid", $"'{Pattern}' is no event type: give a name such as skillshub.partnership.agreement.signed.v1, or a prefix such as skillshub.partnership.*")
{
    public override string Field => "type";
}

internal static class ReadJournal
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    public static async Task<Results<Ok<JournalPage>, StatusCodeHttpResult, ProblemHttpResult>> Handle(
        [AsParameters] PageRequest page,
        [Description("Event types wanted, exact or ending in .*; may repeat.")] string[]? type,
        [Description("Seconds to wait for something new when there is nothing yet, up to 30.")] int? wait,
        JournalReader journal,
        JournalSignal signal,
        CurrentUser user,
        TimeProvider clock,
        IHostApplicationLifetime lifetime,
        HttpContext context,
        CancellationToken cancellationToken)
    {
        if (Array.Find(type ?? [], pattern => !TypePattern.IsValid(pattern)) is { } wrong)
            return new InvalidType(wrong).ToProblem();
        if (page.TryReadAfter<JournalCursor>(out var cursor) is { } invalid)
            return invalid.ToProblem();
        var (view, after) = (JournalView.Of(user, type ?? []), cursor?.Journal ?? 0);
        var deadline = clock.GetUtcNow() + TimeSpan.FromSeconds(Math.Clamp(wait ?? 0, 0, LongestWait.TotalSeconds));
        var from = after;
        var stop = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStopping.Register(() => stop.TrySetResult());
        while (true)
        {
            var growth = signal.Next;
            var head = await journal.HeadAsync(cancellationToken);
            // A cursor from before a restored backup: what it names may be another event now.
            if (after < 0 || after > head)
                return new InvalidCursor().ToProblem();
            var rows = await journal.ReadAsync(view, from, head, page.Size + 1, cancellationToken);
            var left = deadline - clock.GetUtcNow();
            if (rows.Count > 0 || left <= TimeSpan.Zero || stop.Task.IsCompleted)
                return Answer(rows, after, head, page.Size, context);
            from = head;
            // A replica that is told to stop answers what there is: nobody holds up the stop for half a minute.
            await JournalSignal.WaitAsync(Task.WhenAny(growth, stop.Task), left, clock, cancellationToken);
        }
    }

    private static Results<Ok<JournalPage>, StatusCodeHttpResult, ProblemHttpResult> Answer(List<JournalRow> rows, long after, long head, int size, HttpContext context)
    {
        var hasMore = rows.Count > size;
        var items = rows.Take(size).ToList();
        var cursor = Cursor.Encode(new JournalCursor(hasMore ? items[^1].Position : head));
        if (hasMore)
            context.Response.Headers.Link = $"<{NextPage(context.Request, cursor)}>; rel=\"next\"";
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = "Authorization";
        // Entries never change: the page is the same as long as it begins and ends at the same ones.
        var tag = $"\"{after:x}-{(items.Count > 0 ? items[^1].Position : after):x}-{items.Count:x}{(hasMore ? "+" : string.Empty)}\"";
        return context.IsUnchanged(tag)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(new JournalPage(items.ConvertAll(CloudEvent.Of), hasMore ? cursor : null, cursor));
    }

    private static string NextPage(HttpRequest request, string cursor)
    {
        var query = request.Query.Where(pair => pair.Key != "after").SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));
        return QueryHelpers.AddQueryString(request.PathBase + request.Path, query.Append(new("after", cursor)));
    }
}
