using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Contracts;
using SkillsHub.Events.Contracts.V1;
using SkillsHub.Events.Data;
using SkillsHub.Events.Journal;
using SkillsHub.Events.Webhooks.Delivery;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Events.Webhooks;

/// <summary>Sends an event that says nothing, at once and outside the line, and tells what came of it.</summary>
internal static class TestWebhook
{
    public static async Task<Results<Ok<WebhookDeliveryView>, ProblemHttpResult>> Handle(
        Guid id, EventsDb db, SecretVault vault, WebhookSender sender, CurrentUser user, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await db.FindOwnAsync(id, user, cancellationToken) is not { } subscription)
            return new WebhookNotFound().ToProblem();
        if (subscription.StopReason is { } reason)
            return new WebhookStopped(reason).ToProblem();
        var now = clock.GetUtcNow();
        var data = JsonSerializer.SerializeToElement(new WebhookTested { Hub = subscription.Hub, OccurredAt = now, Subscription = id }, EventJson.Options);
        var test = new CloudEvent("1.0", Guid.CreateVersion7(now), "/api/events", WebhookTested.Type, $"events/webhook/{id}", now, Sequence: null, Audience: null, Traceparent: null, Tracestate: null, "application/json", data);
        var secrets = vault.OpenValid(subscription.Secret, subscription.PreviousSecret, subscription.PreviousSecretUntil, now);
        var destination = new Destination(id, subscription.Caller, new Uri(subscription.Url), secrets, subscription.HasConsented);
        var outcome = await sender.SendAsync(destination, test, cancellationToken);
        var delivery = WebhookDelivery.Of(id, test, position: null, attempt: 1, outcome, nextAttemptAt: null);
        db.Add(delivery);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException gone) when (gone.IsForeignKeyViolation(WebhookMapping.SubscriptionOfDelivery))
        {
            return new WebhookNotFound().ToProblem();
        }

        return TypedResults.Ok(WebhookDeliveryView.Of(delivery));
    }
}
