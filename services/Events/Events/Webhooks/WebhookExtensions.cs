using System.Net;
using SkillsHub.Events.Data;
using SkillsHub.Events.Webhooks.Delivery;
using SkillsHub.Persistence.Keys;
using SkillsHub.Web.Outbound;

namespace SkillsHub.Events.Webhooks;

internal static class WebhookExtensions
{
    /// <summary>Adds the subscriptions and their delivery. <c>Webhooks:AllowedNetworks</c> lists networks that may be called although they are not public, plain http included.</summary>
    public static void AddWebhooks(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        var networks = builder.Configuration.GetSection("Webhooks:AllowedNetworks").Get<string[]>() ?? [];
        services.AddSingleton(new AddressGuard([.. networks.Select(IPNetwork.Parse)]));
        builder.AddProtectionKeys<EventsDb>("SkillsHub.Events");
        services.AddSingleton<SecretVault>();
        services.AddSingleton<WebhookMetrics>();
        services.AddSingleton(provider => new NameLookup(provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ReceiverClient>();
        services.AddSingleton<WebhookSender>();
        services.AddSingleton<WebhookHandshake>();
        services.AddSingleton<StartingPoint>();
        services.AddSingleton(new DispatchLimits(builder.Configuration.GetValue("Webhooks:Lines", DispatchLimits.DefaultLines)));
        services.AddSingleton<LineStore>();
        services.AddSingleton<GivenUpLine>();
        services.AddSingleton<LineWorker>();
        services.AddHostedService<WebhookDispatcher>();
        services.AddHostedService<DeliveryCleanup>();
    }
}
