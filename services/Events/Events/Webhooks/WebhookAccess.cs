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

    public static IQueryable<WebhookResponse> Describe(this EventsDb db, IQueryable<WebhookSubscription> subscriptions) =>
        from subscription in subscriptions
        join line in db.Set<WebhookLine>() on subscription.Id equals line.SubscriptionId
        select new WebhookResponse(
            subscription.Id,
            subscription.Organisation,
            subscription.Url,
            subscription.Types,
            subscription.State,
            subscription.DisabledReason,
            subscription.CreatedAt,
            subscription.PreviousSecretUntil,
            db.Set<JournalHead>().Select(head => head.Position).FirstOrDefault() - line.Position,
            line.FailingSince,
            line.NextAttemptAt,
            null);
}
