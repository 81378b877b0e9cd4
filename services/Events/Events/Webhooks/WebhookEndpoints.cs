using System.Text.Json;
using SkillsHub.Web;

namespace SkillsHub.Events.Webhooks;

internal static class WebhookEndpoints
{
    public static void MapWebhooks(this IEndpointRouteBuilder service)
    {
        var readers = service.MapGroup("/webhooks").RequireAuthorization(Policies.AnyRole).WithTags("Webhooks");
        readers.MapGet("/", ReadWebhooks.List).WithName("ListWebhooks").WithSummary("Lists the caller's subscriptions; staff see those of their hub, operators all.");
        readers.MapGet("/{id:guid}", ReadWebhooks.One).WithName("ReadWebhook").WithSummary("Reads one subscription and how it is doing.");
        readers.MapGet("/{id:guid}/deliveries", ListDeliveries.Handle).WithName("ListWebhookDeliveries").WithSummary("Lists attempts to deliver, newest first; kept 30 days.");

        readers.MapGet("/{id:guid}/deliveries/{delivery:guid}", ReadDelivery.Handle).WithName("ReadWebhookDelivery").WithSummary("Reads one attempt with what was sent and what came back.");

        var hub = service.MapGroup("/webhooks").RequireAuthorization(Policies.StaffOrOperator).WithTags("Webhooks");
        hub.MapGet("/late", ListLateWebhooks.Handle).WithName("ListLateWebhooks").WithSummary("Lists, by partner, the subscriptions whose deliveries are late: since when, why, and how much waits.");
        hub.MapPost("/{id:guid}/stop", StopWebhook.Stop).WithName("StopWebhook").WithSummary("Stops a partner's subscription with a reason; nothing is lost, and the partner cannot resume it.");
        hub.MapPost("/{id:guid}/let-go-on", StopWebhook.LetGoOn).WithName("LetWebhookGoOn").WithSummary("Undoes the stop; what was missed comes now, in order.");

        var partners = service.MapGroup("/webhooks").RequireAuthorization(Policies.Partner).WithTags("Webhooks");
        partners.MapPost("/", SubscribeWebhook.Handle).WithName("SubscribeWebhook").WithSummary("Subscribes; the answer shows the signing secret this once.");
        partners.MapPut("/{id:guid}", EditWebhook.Handle).WithName("EditWebhook").WithSummary("Changes where a subscription is told, of what, and whom to write to; it goes on where it is.");
        partners.MapPost("/{id:guid}/replay", ReplayWebhook.Handle).WithName("ReplayWebhook").WithSummary("Sets a subscription back to a cursor of the journal or to a moment; all from there on comes again, in order.");
        partners.MapGet("/{id:guid}/data/{sequence:long}", ReadEventData.Handle).WithName("ReadWebhookData").WithSummary("Reads the data of an event that was too large to be posted, where its dataref leads.").Produces<JsonElement>();
        partners.MapDelete("/{id:guid}", ChangeWebhook.Delete).WithName("DeleteWebhook").WithSummary("Ends a subscription and forgets its log.");
        partners.MapPost("/{id:guid}/rotate-secret", ChangeWebhook.RotateSecret).WithName("RotateWebhookSecret").WithSummary("Gives a new secret; the old one signs beside it for 24 hours.");
        partners.MapPost("/{id:guid}/test", TestWebhook.Handle).WithName("TestWebhook").WithSummary("Sends a test event at once and tells what came of it.");
        partners.MapPost("/{id:guid}/try-now", ChangeWebhook.TryNow).WithName("TryWebhookNow").WithSummary("Goes on at once where the next attempt is still to wait; what waits comes in order.");
        partners.MapPost("/{id:guid}/disable", ChangeWebhook.Disable).WithName("DisableWebhook").WithSummary("Pauses a subscription; nothing is lost.");
        partners.MapPost("/{id:guid}/enable", ChangeWebhook.Enable).WithName("EnableWebhook").WithSummary("Resumes a subscription; what was missed comes now, in order.");
    }
}
