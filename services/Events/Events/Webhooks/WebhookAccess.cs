using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Events.Data;
using SkillsHub.Events.Journal;
using SkillsHub.Web;

namespace SkillsHub.Events.Webhooks;

/// <summary>Who sees which subscriptions: a partner its own, the hub's staff those of their hub, an operator all. Another's is not there.</summary>
internal static class WebhookAccess
{
    public static IQueryable<WebhookSubscription> VisibleTo(this IQueryable<WebhookSubscription> subscriptions, CurrentUser user)
    {
        if (user.IsOperator)
            return subscriptions;
        var hub = user.Hub;
        return user.IsStaff ? subscriptions.Where(subscription => subscription.Hub == hub) : subscriptions.OwnedBy(user);
    }

    public static IQueryable<WebhookSubscription> OwnedBy(this IQueryable<WebhookSubscription> subscriptions, CurrentUser user)
    {
        var (hub, organisation) = (user.Hub, user.Organisation);
        return subscriptions.Where(subscription => subscription.Hub == hub && subscription.Organisation == organisation);
    }

    public static Task<WebhookSubscription?> FindVisibleAsync(this EventsDb db, Guid id, CurrentUser user, CancellationToken cancellationToken) =>
        db.Webhooks.VisibleTo(user).SingleOrDefaultAsync(subscription => subscription.Id == id, cancellationToken);

    public static Task<WebhookSubscription?> FindOwnAsync(this EventsDb db, Guid id, CurrentUser user, CancellationToken cancellationToken) =>
        db.Webhooks.OwnedBy(user).SingleOrDefaultAsync(subscription => subscription.Id == id, cancellationToken);

    /// <summary>Saves what lets a line go on: it does so now, at its cursor, as if nothing had failed.</summary>
    /// <remarks>An attempt under way has lost the line: it would put it back to sleep with its own count and time.</remarks>
    public static Task SaveAndWakeAsync(this EventsDb db, WebhookSubscription subscription, CancellationToken cancellationToken) => db.SaveWithLineAsync(
        $"update webhook_line set epoch = epoch + 1, attempt = 0, next_attempt_at = null, failing_since = null where subscription_id = {subscription.Id}", cancellationToken);

    /// <summary>Saves, and lets a line wait no longer. How often and since when it has failed stays: nothing has succeeded yet.</summary>
    /// <remarks>An attempt under way keeps the line: what it delivers is not to be sent again.</remarks>
    public static Task SaveAndTryNowAsync(this EventsDb db, WebhookSubscription subscription, CancellationToken cancellationToken) => db.SaveWithLineAsync(
        $"update webhook_line set next_attempt_at = null where subscription_id = {subscription.Id}", cancellationToken);

    /// <summary>Saves, and sets a line back. What succeeded last is no longer known to be next; since when the receiver fails is.</summary>
    /// <remarks>An attempt under way has lost the line: what it delivers comes again in its place.</remarks>
    /// <returns>False where the line has not come so far: nothing is saved.</returns>
    public static async Task<bool> SaveAndSetBackAsync(this EventsDb db, WebhookSubscription subscription, long position, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var moved = await db.Database.ExecuteSqlAsync(
            $"update webhook_line set epoch = epoch + 1, position = {position}, attempt = 0, next_attempt_at = null where subscription_id = {subscription.Id} and position >= {position}", cancellationToken);
        if (moved == 0)
            return false;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    public static Task RemoveAsync(this EventsDb db, WebhookSubscription subscription, CancellationToken cancellationToken)
    {
        db.Remove(subscription);
        return db.SaveWithLineAsync($"delete from webhook_line where subscription_id = {subscription.Id}", cancellationToken);
    }

    // The line first, as whoever delivers it locks them: the other way round the two would wait for each other.
    private static async Task SaveWithLineAsync(this EventsDb db, FormattableString changeOfLine, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync(changeOfLine, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The subscription as it was read or saved, and how its line is doing.</summary>
    /// <returns>Null when it has been deleted meanwhile.</returns>
    public static async Task<WebhookResponse?> DescribeAsync(this EventsDb db, WebhookSubscription subscription, JournalReader journal, CancellationToken cancellationToken)
    {
        if (await db.Set<WebhookLine>().AsNoTracking().SingleOrDefaultAsync(line => line.SubscriptionId == subscription.Id, cancellationToken) is not { } line)
            return null;
        return WebhookResponse.Of(subscription, line, await journal.CountAsync(subscription.View, line.Position, WebhookResponse.MaxPending, cancellationToken));
    }

    /// <summary>Describes a subscription to whoever reads or changed it, with the tag of just that state.</summary>
    public static async Task<Results<Ok<WebhookResponse>, ProblemHttpResult>> AnswerAsync(
        this EventsDb db, WebhookSubscription subscription, JournalReader journal, HttpContext context, CancellationToken cancellationToken)
    {
        if (await db.DescribeAsync(subscription, journal, cancellationToken) is not { } response)
            return new WebhookNotFound().ToProblem();
        context.Response.Headers.ETag = ETag.Of(subscription.RowVersion);
        return TypedResults.Ok(response);
    }

    public static async Task<List<WebhookResponse>> DescribeAsync(this EventsDb db, IQueryable<WebhookSubscription> subscriptions, JournalReader journal, CancellationToken cancellationToken)
    {
        var found = await subscriptions.AsNoTracking()
            .Join(db.Set<WebhookLine>(), subscription => subscription.Id, line => line.SubscriptionId, (subscription, line) => new { Subscription = subscription, Line = line })
            .OrderBy(found => found.Subscription.Id)
            .ToListAsync(cancellationToken);
        // What waits is counted as the partner would see it: the distance to the journal's head counts what is not for it.
        var pending = await journal.CountAsync(found.ConvertAll(row => (row.Subscription.View, row.Line.Position)), WebhookResponse.MaxPending, cancellationToken);
        return [.. found.Zip(pending, (row, count) => WebhookResponse.Of(row.Subscription, row.Line, count))];
    }
}
