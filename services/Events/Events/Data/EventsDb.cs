using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Events.Agenda;
using SkillsHub.Events.Feeds.Links;
using SkillsHub.Events.Webhooks;
using SkillsHub.Mail;
using SkillsHub.Messaging;
using SkillsHub.Persistence.Keys;

namespace SkillsHub.Events.Data;

/// <summary>The agenda, the journal, the partners' subscriptions and links, and the keys that protect their secrets.</summary>
internal sealed class EventsDb(DbContextOptions<EventsDb> options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<AgendaEvent> AgendaEvents => Set<AgendaEvent>();

    public DbSet<WebhookSubscription> Webhooks => Set<WebhookSubscription>();

    public DbSet<FeedLink> FeedLinks => Set<FeedLink>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(EventsDb).Assembly);
        modelBuilder.AddMessaging();
        modelBuilder.AddMail();
        modelBuilder.AddProtectionKeys();
    }
}
