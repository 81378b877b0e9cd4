using Microsoft.EntityFrameworkCore;
using SkillsHub.Events.Data;
using SkillsHub.Events.Journal;
using SkillsHub.Web;

namespace SkillsHub.Events.Webhooks;

/// <summary>Who sees which subscriptions: a partner its own, the hub's staff those of their hub. Another's is not there.</summary>
internal static class WebhookAccess
{
    public static IQueryable<WebhookSubscription> VisibleTo(this IQueryable<WebhookSubscription> subscriptions, CurrentUser user)
    {
        var (hub, organisation, isStaff) = (user.Hub, user.Organisation, user.IsStaff);
        return subscriptions.Where(subscription => subscription.Hub == hub && (isStaff || subscription.Organisation == organisation));
    }

    public static Task<WebhookSubscription?> FindOwnAsync(this EventsDb db, Guid id, CurrentUser user, CancellationToken cancellationToken) =>
        db.Webhooks.VisibleTo(user).SingleOrDefaultAsync(subscription => subscription.Id == id, cancellationToken);

    public static async Task<WebhookResponse> DescribeAsync(this EventsDb db, Guid id, JournalReader journal, CancellationToken cancellationToken) =>
        (await db.DescribeAsync(db.Webhooks.Where(subscription => subscription.Id == id), journal, cancellationToken)).Single();

    public static async Task<List<WebhookResponse>> DescribeAsync(this EventsDb db, IQueryable<WebhookSubscription> subscriptions, JournalReader journal, CancellationToken cancellationToken)
    {
        var found = await subscriptions.AsNoTracking()
            .Join(db.Set<WebhookLine>(), subscription => subscription.Id, line => line.SubscriptionId, (subscription, line) => new { Subscription = subscription, Line = line })
            .OrderBy(found => found.Subscription.Id)
            .ToListAsync(cancellationToken);
        // What waits is counted as the partner would see it: the distance to the journal's head would tell how much happens that is not for it.
        var pending = await journal.CountAsync(found.ConvertAll(row => (row.Subscription.View, row.Line.Position)), WebhookResponse.MaxPending, cancellationToken);
        return [.. found.Zip(pending, (row, count) => WebhookResponse.Of(row.Subscription, row.Line, count))];
    }
}
