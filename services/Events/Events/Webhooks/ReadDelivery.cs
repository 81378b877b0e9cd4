using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Events.Data;
using SkillsHub.Events.Journal;
using SkillsHub.Events.Webhooks.Delivery;
using SkillsHub.Web;

namespace SkillsHub.Events.Webhooks;

/// <summary>One attempt with what was sent and what came back.</summary>
/// <param name="Delivery">How it went.</param>
/// <param name="Request">What was sent.</param>
/// <param name="Response">What came back; null where nothing did.</param>
internal sealed record WebhookDeliveryDetail(WebhookDeliveryView Delivery, SentRequest Request, ReceivedResponse? Response);

/// <param name="Url">Where it went; null for attempts that the log does not know it of.</param>
/// <param name="Headers">Its headers, without the signature.</param>
/// <param name="Bytes">Size of its body.</param>
/// <param name="Body">Its body; null for a test, and for an operator.</param>
internal sealed record SentRequest(string? Url, IReadOnlyDictionary<string, string> Headers, int? Bytes, string? Body);

/// <param name="Status">The status.</param>
/// <param name="Headers">The head, a line each, its first 1 000 characters; nothing that sets a cookie.</param>
/// <param name="Excerpt">The first kibibyte of the body.</param>
internal sealed record ReceivedResponse(int Status, string? Headers, string? Excerpt);

internal static class ReadDelivery
{
    public static async Task<Results<Ok<WebhookDeliveryDetail>, ProblemHttpResult>> Handle(
        Guid id, Guid delivery, EventsDb db, JournalReader journal, PublicAddress address, CurrentUser user, CancellationToken cancellationToken)
    {
        if (await db.FindVisibleAsync(id, user, cancellationToken) is not { } subscription)
            return new WebhookNotFound().ToProblem();
        if (await db.Set<WebhookDelivery>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == delivery && one.SubscriptionId == id, cancellationToken) is not { } attempt)
            return new DeliveryNotFound().ToProblem();
        // The journal never changes, so that the log need not keep what was sent a second time.
        var row = MaySeeBody(user, subscription) && attempt.Position is { } position ? await journal.FindAsync(subscription, position, cancellationToken) : null;
        var body = row is null ? null : Encoding.UTF8.GetString(EventBody.Write(CloudEvent.Of(row), id, address));
        return TypedResults.Ok(new WebhookDeliveryDetail(
            WebhookDeliveryView.Of(attempt),
            new SentRequest(attempt.Url, HeadersOf(attempt), attempt.Bytes, body),
            attempt.Status is { } status ? new ReceivedResponse(status, attempt.ResponseHeaders, attempt.ResponseExcerpt) : null));
    }

    // An operator keeps the lines running, and reads in no channel what they carry.
    private static bool MaySeeBody(CurrentUser user, WebhookSubscription subscription) => !user.IsOperator || user.IsStaffOf(subscription.Hub) || (user.Hub == subscription.Hub && user.Organisation == subscription.Organisation);

    private static Dictionary<string, string> HeadersOf(WebhookDelivery attempt) => new(StringComparer.Ordinal)
    {
        ["Content-Type"] = WebhookSender.ContentType.ToString(),
        ["User-Agent"] = ReceiverClient.UserAgent,
        ["webhook-id"] = attempt.EventId.ToString(),
        ["webhook-timestamp"] = attempt.StartedAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
    };

    private sealed record DeliveryNotFound() : Error(ErrorKind.NotFound, "webhook.delivery-not-found", "There is no such delivery; the log keeps them for 30 days.");
}
