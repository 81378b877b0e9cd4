using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Domain;
using SkillsHub.Events.Data;
using SkillsHub.Events.Journal;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Events.Webhooks;

/// <summary>From where a subscription is told once more: one of the two.</summary>
/// <param name="After">A cursor of the journal, as reading it gives them: what stands behind it is told.</param>
/// <param name="From">A moment: what was recorded from then on is told.</param>
internal sealed record ReplayWebhookRequest(string? After = null, DateTimeOffset? From = null);

/// <summary>Sets a line back; it goes on in order from there, and what was sent already is sent again with the same id.</summary>
internal static class ReplayWebhook
{
    public static async Task<Results<Ok<WebhookResponse>, ProblemHttpResult>> Handle(
        Guid id, ReplayWebhookRequest request, IfMatch ifMatch, EventsDb db, JournalReader journal, StartingPoint starting, CurrentUser user, TimeProvider clock, HttpContext context, CancellationToken cancellationToken)
    {
        var check = new Check().That(request.After is null != request.From is null, "after", "one-of", "after or from says from where to begin: one of the two.");
        if (starting.Past(check, request.From).Error is { } invalid)
            return invalid.ToProblem();
        if (await db.FindOwnAsync(id, user, cancellationToken) is not { } subscription)
            return new WebhookNotFound().ToProblem();
        db.Expect(subscription, ifMatch);
        if (subscription.StopReason is { } reason)
            return new WebhookStopped(reason).ToProblem();
        if (await PositionAsync(request, journal, starting, cancellationToken) is not { } position)
            return new ReplayCursorInvalid().ToProblem();
        subscription.Replay(clock.GetUtcNow());
        if (!await db.SaveAndSetBackAsync(subscription, position, cancellationToken))
            return new ReplayAhead().ToProblem();
        return await db.AnswerAsync(subscription, journal, context, cancellationToken);
    }

    private static async Task<long?> PositionAsync(ReplayWebhookRequest request, JournalReader journal, StartingPoint starting, CancellationToken cancellationToken)
    {
        if (request.From is { } moment)
            return await starting.BeforeAsync(moment, cancellationToken);
        // Cursors of other lists do not read as one of the journal; one beyond its end is from before a restored backup.
        return Cursor.TryDecode<JournalCursor>(request.After!, out var cursor) && cursor.Journal >= 0 && cursor.Journal <= await journal.HeadAsync(cancellationToken)
            ? cursor.Journal
            : null;
    }

    private sealed record ReplayCursorInvalid() : Error(
        ErrorKind.Invalid, "webhook.replay-cursor", "after is a cursor that reading the journal gave, and none of another list or beyond the journal's end.")
    {
        public override string Field => "after";
    }

    private sealed record ReplayAhead() : Error(
        ErrorKind.Conflict, "webhook.replay-ahead", "The subscription has not come so far yet: it would miss what lies between. It is set back only.");
}
