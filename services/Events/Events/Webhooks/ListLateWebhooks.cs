using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Events.Data;
using SkillsHub.Events.Journal;
using SkillsHub.Web;

namespace SkillsHub.Events.Webhooks;

/// <summary>Lists, by partner, what is late through no wish of its own: a line that fails, that was given up, or that nobody has taken up for a minute.</summary>
internal static class ListLateWebhooks
{
    private static readonly TimeSpan Allowed = TimeSpan.FromMinutes(1);

    public static async Task<Results<Ok<Page<LateWebhook>>, ProblemHttpResult>> Handle(
        [AsParameters] PageRequest page, EventsDb db, JournalReader journal, CurrentUser user, TimeProvider clock, HttpContext context, CancellationToken cancellationToken)
    {
        if (page.TryRead<LateCursor>(out var after) is { } invalid)
            return invalid.ToProblem();
        var longAgo = clock.GetUtcNow() - Allowed;
        var late = db.Webhooks.VisibleTo(user).AsNoTracking()
            // What the partner paused, or the hub stopped, waits because somebody wants it to.
            .Where(subscription => subscription.StopReason == null && subscription.DisabledReason != WebhookSubscription.PausedByPartner)
            .Join(db.Set<WebhookLine>(), subscription => subscription.Id, line => line.SubscriptionId, (subscription, line) => new
            {
                Subscription = subscription,
                Line = line,
                Oldest = db.Set<JournalEntry>().Where(entry => entry.Hub == subscription.Hub && entry.Position > line.Position).OrderBy(entry => entry.Position).Select(entry => (DateTimeOffset?)entry.RecordedAt).FirstOrDefault(),
                Last = db.Set<WebhookDelivery>().Where(delivery => delivery.SubscriptionId == subscription.Id && delivery.Position != null).OrderByDescending(delivery => delivery.Id).FirstOrDefault(),
            })
            .Where(row => row.Line.FailingSince != null || row.Subscription.DisabledReason != null || row.Oldest < longAgo);
        if (after is { } key)
        {
            late = late.Where(row => EF.Functions.GreaterThan(
                ValueTuple.Create(row.Subscription.Hub, row.Subscription.Organisation, row.Subscription.Id), ValueTuple.Create(key.Hub, key.Organisation, key.Id)));
        }

        var rows = await late.OrderBy(row => row.Subscription.Hub).ThenBy(row => row.Subscription.Organisation).ThenBy(row => row.Subscription.Id)
            .Take(page.Size + 1).ToListAsync(cancellationToken);
        var pending = await journal.CountAsync(rows.ConvertAll(row => (row.Subscription.View, row.Line.Position)), WebhookResponse.MaxPending, cancellationToken);
        var views = rows.Zip(pending, (row, count) => Of(row.Subscription, row.Line, row.Oldest, row.Last, count)).ToList();
        return TypedResults.Ok(Page.Of(views, page.Size, view => new LateCursor(view.Hub, view.Organisation, view.Id), context));
    }

    private static LateWebhook Of(WebhookSubscription subscription, WebhookLine line, DateTimeOffset? oldest, WebhookDelivery? last, int pending) => new(
        subscription.Id, subscription.Hub, subscription.Organisation, subscription.Url, subscription.State, subscription.Pause, oldest, line.FailingSince, line.NextAttemptAt, line.Attempt, pending,
        last?.StartedAt, last?.Status, last?.Fault, last?.Error);

    private sealed record LateCursor(string Hub, string Organisation, Guid Id);
}
