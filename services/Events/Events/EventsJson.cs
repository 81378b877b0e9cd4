using System.Text.Json.Serialization;
using SkillsHub.Events.Agenda;
using SkillsHub.Events.Contracts.V1;
using SkillsHub.Events.Feeds.Links;
using SkillsHub.Events.Journal;
using SkillsHub.Events.Webhooks;
using SkillsHub.Web;

namespace SkillsHub.Events;

/// <summary>All that the service's endpoints read and write.</summary>
[JsonSerializable(typeof(AgendaEventKind?))]
[JsonSerializable(typeof(AgendaEventRequest))]
[JsonSerializable(typeof(CancelAgendaEventRequest))]
[JsonSerializable(typeof(CreateFeedLinkRequest))]
[JsonSerializable(typeof(FeedLinkWithAddress))]
[JsonSerializable(typeof(EditWebhookRequest))]
[JsonSerializable(typeof(JournalPage))]
[JsonSerializable(typeof(Page<LateWebhook>))]
[JsonSerializable(typeof(ReplayWebhookRequest))]
[JsonSerializable(typeof(WebhookDeliveryDetail))]
[JsonSerializable(typeof(Page<AgendaEventResponse>))]
[JsonSerializable(typeof(Page<SecretLinkView>))]
[JsonSerializable(typeof(Page<WaitingEventView>))]
[JsonSerializable(typeof(Page<WebhookDeliveryView>))]
[JsonSerializable(typeof(Page<WebhookResponse>))]
[JsonSerializable(typeof(SkipLostEventsRequest))]
[JsonSerializable(typeof(StopWebhookRequest))]
[JsonSerializable(typeof(SubscribeWebhookRequest))]
[JsonSerializable(typeof(WholeJournal))]
internal sealed partial class EventsJson : JsonSerializerContext;
