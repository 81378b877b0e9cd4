using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Domain;
using SkillsHub.Web;

namespace SkillsHub.Events.Journal;

internal sealed record InvalidType(string Pattern)
    : Error(ErrorKind.Invalid, "journal.type-invalid", $"'{Pattern}' names no event that there is: give a name such as skillshub.partnership.agreement.signed.v1, or a prefix such as skillshub.partnership.*; all are in /asyncapi.json")
{
    public override string Field => "type";
}

internal static class ReadJournal
{
    private const int LongestWait = 30;

    public static async Task<Results<Ok<JournalPage>, StatusCodeHttpResult, ProblemHttpResult>> Handle(
        [AsParameters] JournalPageRequest page,
        [Description("Event types wanted, exact or ending in .*; may repeat.")] string[]? type,
        [Description("oldest, to follow the journal as it happened, or newest, to go back from its end; oldest when left out.")] string? order,
        [Description("Seconds to wait for something new when there is nothing yet, up to 30; not with order=newest.")] int? wait,
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
        var check = new Check().OneOf<JournalOrder>(order, "order", out var direction)
            .That(wait is null || direction != JournalOrder.Newest, "wait", "not-with-newest", "Only who follows the journal as it happens can wait: leave out wait, or order=newest.")
            .That(wait is null or (>= 0 and <= LongestWait), "wait", "out-of-range", $"wait is a number of seconds from 0 to {LongestWait}.");
        if (check.Error is { } refused)
            return refused.ToProblem();
        var view = JournalView.Of(user, type ?? []);
        if (direction == JournalOrder.Newest)
            return await GoBackAsync(page, view, journal, context, cancellationToken);

        if (page.TryRead<JournalCursor>(out var cursor) is { } invalid)
            return invalid.ToProblem();
        var after = cursor?.Journal ?? 0;
        var deadline = clock.GetUtcNow() + TimeSpan.FromSeconds(wait ?? 0);
        var from = after;
        var stop = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStopping.Register(() => stop.TrySetResult());
        while (true)
        {
            var growth = signal.NextOf(view.Hub);
            var head = await journal.HeadAsync(cancellationToken);
            // A cursor from before a restored backup: what it names may be another event now.
            if (after < 0 || after > head)
                return new InvalidCursor().ToProblem();
            var read = await journal.ReadAsync(view, from, head, page.Size + 1, cancellationToken);
            var left = deadline - clock.GetUtcNow();
            if (read.Rows.Count > 0 || !read.IsWhole || left <= TimeSpan.Zero || stop.Task.IsCompleted)
                return JournalPage.Answer(read, page.Size, after, end => Cursor.Encode(new JournalCursor(end)), context);
            from = head;
            // A replica that is told to stop answers what there is: nobody holds up the stop for half a minute.
            await JournalSignal.WaitAsync([growth, stop.Task], left, clock, cancellationToken);
        }
    }

    private static async Task<Results<Ok<JournalPage>, StatusCodeHttpResult, ProblemHttpResult>> GoBackAsync(
        JournalPageRequest page, JournalView view, JournalReader journal, HttpContext context, CancellationToken cancellationToken)
    {
        if (page.TryRead<PastCursor>(out var cursor) is { } invalid)
            return invalid.ToProblem();
        var head = await journal.HeadAsync(cancellationToken);
        var before = cursor?.Before ?? head + 1;
        if (before < 1 || before > head + 1)
            return new InvalidCursor().ToProblem();
        var read = await journal.ReadBackAsync(view, before, page.Size + 1, cancellationToken);
        var start = read.Rows.Count > 0 ? read.Rows[0].Position : 0;
        // Nothing is ever added before the first entry: behind the last page there is nothing to come.
        return JournalPage.Answer(read, page.Size, start, end => Cursor.Encode(new PastCursor(end)), context);
    }
}
