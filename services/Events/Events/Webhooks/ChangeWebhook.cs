using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Events.Data;
using SkillsHub.Events.Journal;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Events.Webhooks;

internal static class ChangeWebhook
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Delete(Guid id, IfMatch ifMatch, EventsDb db, CurrentUser user, CancellationToken cancellationToken)
    {
        if (await db.FindOwnAsync(id, user, cancellationToken) is not { } subscription)
            return new WebhookNotFound().ToProblem();
        db.Expect(subscription, ifMatch);
        // The stop, its reason and what was delivered go with it: the partner would begin anew as if nothing had been.
        if (subscription.StopReason is { } reason)
            return new WebhookStopped(reason).ToProblem();
        await db.RemoveAsync(subscription, cancellationToken);
        return TypedResults.NoContent();
    }

    public static async Task<Results<Ok<WebhookResponse>, ProblemHttpResult>> RotateSecret(
        Guid id, IfMatch ifMatch, EventsDb db, JournalReader journal, SecretVault vault, CurrentUser user, TimeProvider clock, HttpContext context, CancellationToken cancellationToken)
    {
        if (await db.FindOwnAsync(id, user, cancellationToken) is not { } subscription)
            return new WebhookNotFound().ToProblem();
        // Read beforehand: the secret is shown this once, so that nothing may fail any more once it is saved.
        if (await db.DescribeAsync(subscription, journal, cancellationToken) is not { } described)
            return new WebhookNotFound().ToProblem();
        // A rotation sent twice would push the secret that the receiver knows out of the overlap.
        db.Expect(subscription, ifMatch);
        var secret = WebhookSecret.Generate();
        subscription.Rotate(vault.Protect(secret), clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ETag = ETag.Of(subscription.RowVersion);
        return TypedResults.Ok(described with { PreviousSecretUntil = subscription.PreviousSecretUntil, Secret = secret.Reveal() });
    }

    public static async Task<Results<Ok<WebhookResponse>, ProblemHttpResult>> Disable(
        Guid id, IfMatch ifMatch, EventsDb db, JournalReader journal, CurrentUser user, HttpContext context, CancellationToken cancellationToken)
    {
        if (await db.FindOwnAsync(id, user, cancellationToken) is not { } subscription)
            return new WebhookNotFound().ToProblem();
        db.Expect(subscription, ifMatch);
        subscription.Disable();
        await db.SaveChangesAsync(cancellationToken);
        return await db.AnswerAsync(subscription, journal, context, cancellationToken);
    }

    /// <summary>The line goes on at its cursor: what was missed comes now, in order.</summary>
    public static async Task<Results<Ok<WebhookResponse>, ProblemHttpResult>> Enable(
        Guid id, IfMatch ifMatch, EventsDb db, JournalReader journal, CurrentUser user, HttpContext context, CancellationToken cancellationToken)
    {
        if (await db.FindOwnAsync(id, user, cancellationToken) is not { } subscription)
            return new WebhookNotFound().ToProblem();
        db.Expect(subscription, ifMatch);
        if (subscription.Enable() is { } stopped)
            return stopped.ToProblem();
        await db.SaveAndWakeAsync(subscription, cancellationToken);
        return await db.AnswerAsync(subscription, journal, context, cancellationToken);
    }

    /// <summary>The line does not wait for its next attempt: whoever mended the receiver sees at once whether it takes what is next.</summary>
    public static async Task<Results<Ok<WebhookResponse>, ProblemHttpResult>> TryNow(
        Guid id, IfMatch ifMatch, EventsDb db, JournalReader journal, CurrentUser user, HttpContext context, CancellationToken cancellationToken)
    {
        if (await db.FindOwnAsync(id, user, cancellationToken) is not { } subscription)
            return new WebhookNotFound().ToProblem();
        db.Expect(subscription, ifMatch);
        if (subscription.StopReason is { } reason)
            return new WebhookStopped(reason).ToProblem();
        if (subscription.State != WebhookState.Active)
            return new WebhookDisabled().ToProblem();
        await db.SaveAndTryNowAsync(subscription, cancellationToken);
        return await db.AnswerAsync(subscription, journal, context, cancellationToken);
    }
}
