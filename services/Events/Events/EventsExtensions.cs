using SkillsHub.Catalogue.Contracts;
using SkillsHub.Contracts;
using SkillsHub.Documentation.Contracts;
using SkillsHub.Events.Agenda;
using SkillsHub.Events.Contracts;
using SkillsHub.Events.Data;
using SkillsHub.Events.Feeds;
using SkillsHub.Events.Journal;
using SkillsHub.Events.Webhooks;
using SkillsHub.Mail;
using SkillsHub.Mail.Operations;
using SkillsHub.Messaging;
using SkillsHub.Messaging.Operations;
using SkillsHub.Partnership.Contracts;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Events;

internal static class EventsExtensions
{
    /// <summary>What the journal keeps: every event of every service.</summary>
    public static IReadOnlyList<EventDefinition> EveryEvent { get; } =
    [
        .. PartnershipContracts.Events,
        .. CatalogueContracts.Events,
        .. DocumentationContracts.Events,
        .. EventsContracts.Events,
        EventDefinition.Of<StreamPositionDiscarded>(),
    ];

    public static void AddEvents(this WebApplicationBuilder builder)
    {
        builder.AddDatabase<EventsDb>("events-db");
        builder.AddMessaging<EventsDb>("events", messaging => messaging
            .Publishes(EventsContracts.Events)
            .Reads<JournalAppender>("journal", EveryEvent));
        builder.AddMail<EventsDb>();
        builder.Services.AddJson(EventsJson.Default);
        builder.AddDemoData<EventsDb, AgendaDemoData>();
        builder.AddClosedDemo<EventsDb, ClosedDemo>();
        builder.Services.AddJournal();
        builder.Services.AddSingleton<PublicAddress>();
        builder.AddWebhooks();
    }

    public static void MapEvents(this WebApplication app)
    {
        var group = app.MapGroup("/api/events");
        group.MapAgenda();
        group.MapJournal();
        group.MapFeeds();
        group.MapWebhooks();
        group.MapMailOperations();
        group.MapMessagingOperations().MapJournalOperations();
        app.MapAsyncApi();
        app.MapWholeJournal();
    }
}
