using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Events.Data;
using SkillsHub.Events.Journal;
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
    DeliveryFault? Fault,
    string? ResponseExcerpt,
    DateTimeOffset StartedAt,
    int DurationMs,
    DateTimeOffset? NextAttemptAt,
    bool IsTest,
    int? Bytes,
    Guid? AgreementId = null)
{
    public static WebhookDeliveryView Of(WebhookDelivery delivery, Guid? agreement = null) => new(
        delivery.Id,
        delivery.EventId,
        delivery.Type,
        delivery.Attempt,
        delivery.Succeeded,
        delivery.Status,
        delivery.Error,
        delivery.Fault,
        delivery.ResponseExcerpt,
        delivery.StartedAt,
        delivery.DurationMs,
        delivery.NextAttemptAt,
        delivery.Position is null,
        delivery.Bytes,
        agreement);
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
        var agreements = await AgreementsAsync(db, [.. rows.Select(row => row.Position).OfType<long>()], cancellationToken);
        return TypedResults.Ok(Page.Of(rows.ConvertAll(row => WebhookDeliveryView.Of(row, agreements.GetValueOrDefault(row.Position ?? 0))), page.Size, row => row.Id, context));
    }

    // Of which agreement the events are, as far as they are of one.
    private static async Task<Dictionary<long, Guid?>> AgreementsAsync(EventsDb db, long[] positions, CancellationToken cancellationToken)
    {
        var entries = await db.Set<JournalEntry>().AsNoTracking().Where(entry => positions.Contains(entry.Position))
            .Select(entry => new { entry.Position, entry.Type, entry.Data }).ToListAsync(cancellationToken);
        return entries.ToDictionary(entry => entry.Position, entry => AgreementOf(entry.Type, entry.Data));
    }

    private static Guid? AgreementOf(string type, string data)
    {
        using var document = JsonDocument.Parse(data);
        var name = type.StartsWith("skillshub.partnership.agreement.", StringComparison.Ordinal) ? "aggregateId" : "agreementId";
        return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(name, out var id) && id.ValueKind == JsonValueKind.String && id.TryGetGuid(out var agreement) ? agreement : null;
    }
}
