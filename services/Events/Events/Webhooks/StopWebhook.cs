using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Events.Data;
using SkillsHub.Events.Journal;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Events.Webhooks;

/// <summary>Why the hub stops a subscription.</summary>
/// <param name="Reason">What its partner reads.</param>
internal sealed record StopWebhookRequest(string Reason);

/// <summary>The hub's own hand on a partner's subscription, whose owner may have nobody left to end it.</summary>
internal static class StopWebhook
{
    public const int MaxReason = 500;

    public static async Task<Results<Ok<WebhookResponse>, ProblemHttpResult>> Stop(
        Guid id, StopWebhookRequest request, IfMatch ifMatch, EventsDb db, JournalReader journal, CurrentUser user, HttpContext context, CancellationToken cancellationToken)
    {
        if (new Check().Text(request.Reason, "reason", MaxReason).Error is { } invalid)
            return invalid.ToProblem();
        if (await db.FindVisibleAsync(id, user, cancellationToken) is not { } subscription)
            return new WebhookNotFound().ToProblem();
        db.Expect(subscription, ifMatch);
        subscription.Stop(request.Reason);
        await db.SaveChangesAsync(cancellationToken);
        return await db.AnswerAsync(subscription, journal, context, cancellationToken);
    }

    /// <summary>The line goes on at its cursor: what was missed comes now, in order.</summary>
    public static async Task<Results<Ok<WebhookResponse>, ProblemHttpResult>> LetGoOn(
        Guid id, IfMatch ifMatch, EventsDb db, JournalReader journal, CurrentUser user, HttpContext context, CancellationToken cancellationToken)
    {
        if (await db.FindVisibleAsync(id, user, cancellationToken) is not { } subscription)
            return new WebhookNotFound().ToProblem();
        db.Expect(subscription, ifMatch);
        subscription.LetGoOn();
        await db.SaveAndWakeAsync(subscription, cancellationToken);
        return await db.AnswerAsync(subscription, journal, context, cancellationToken);
    }
}
