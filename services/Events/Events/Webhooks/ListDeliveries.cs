using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Events.Data;
using SkillsHub.Web;

namespace SkillsHub.Events.Webhooks;

/// <summary>One attempt in the delivery log.</summary>
internal sealed record WebhookDeliveryView(
    Guid Id,
    Guid EventId,
    string Type,
    int Attempt,
    bool Succeeded,
    int? Status,
    string? Error,
    string? ResponseExcerpt,
    DateTimeOffset StartedAt,
    int DurationMs,
    DateTimeOffset? NextAttemptAt,
    bool IsTest)
{
    public static WebhookDeliveryView Of(WebhookDelivery delivery) => new(
        delivery.Id,
        delivery.EventId,
        delivery.Type,
        delivery.Attempt,
        delivery.Succeeded,
        delivery.Status,
        delivery.Error,
        delivery.ResponseExcerpt,
        delivery.StartedAt,
        delivery.DurationMs,
        delivery.NextAttemptAt,
        delivery.Position is null);
}

internal static class ListDeliveries
{
    public static async Task<Results<Ok<Page<WebhookDeliveryView>>, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] PageRequest page, EventsDb db, CurrentUser user, HttpContext context, CancellationToken cancellationToken)
    {
        if (page.TryRead<Guid?>(out var after) is { } invalid)
            return invalid.ToProblem();
        if (await db.FindVisibleAsync(id, user, cancellationToken) is null)
            return new WebhookNotFound().ToProblem();
        var deliveries = db.Set<WebhookDelivery>().AsNoTracking().Where(delivery => delivery.SubscriptionId == id);
        if (after is { } last)
            deliveries = deliveries.Where(delivery => delivery.Id < last);
        var rows = await deliveries.OrderByDescending(delivery => delivery.Id).Take(page.Size + 1).ToListAsync(cancellationToken);
        return TypedResults.Ok(Page.Of(rows.ConvertAll(WebhookDeliveryView.Of), page.Size, row => row.Id, context));
    }
}
