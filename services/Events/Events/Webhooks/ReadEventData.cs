using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Domain;
using SkillsHub.Events.Data;
using SkillsHub.Events.Journal;
using SkillsHub.Web;

namespace SkillsHub.Events.Webhooks;

/// <summary>The data of an event that was too large to be posted: where its <c>dataref</c> leads.</summary>
internal static class ReadEventData
{
    public static async Task<Results<ContentHttpResult, ProblemHttpResult>> Handle(
        Guid id, long sequence, EventsDb db, JournalReader journal, CurrentUser user, HttpContext context, CancellationToken cancellationToken)
    {
        if (await db.FindOwnAsync(id, user, cancellationToken) is not { } subscription)
            return new WebhookNotFound().ToProblem();
        if (await journal.FindAsync(subscription, sequence, cancellationToken) is not { } row)
            return new EventDataNotFound().ToProblem();
        // What the journal holds never changes.
        context.Response.Headers.CacheControl = "private, max-age=86400, immutable";
        return TypedResults.Text(row.Data, "application/json");
    }

    /// <summary>One event that a subscription's partner may see, whichever types it wants.</summary>
    public static async Task<JournalRow?> FindAsync(this JournalReader journal, WebhookSubscription subscription, long position, CancellationToken cancellationToken) =>
        position < 1 ? null : (await journal.ReadAsync(subscription.View with { Types = [] }, position - 1, position, limit: 1, cancellationToken)).Rows.SingleOrDefault();

    private sealed record EventDataNotFound() : Error(ErrorKind.NotFound, "webhook.data-not-found", "There is no such event.");
}
