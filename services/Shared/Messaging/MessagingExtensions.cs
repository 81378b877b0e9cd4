using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SkillsHub.Messaging.Bus;
using SkillsHub.Messaging.DeadLetters;
using SkillsHub.Messaging.Inbox;
using SkillsHub.Messaging.Operations;
using SkillsHub.Messaging.Outbox;
using SkillsHub.Messaging.Relay;
using SkillsHub.Messaging.Telemetry;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Messaging;

/// <summary>Gives a service its outbox, inbox, relay and bus.</summary>
public static class MessagingExtensions
{
    /// <summary>
    /// Registers messaging on the service's own database and on <c>ConnectionStrings:rabbitmq</c>. Call it after
    /// <see cref="DatabaseExtensions.AddDatabase{TContext}"/>: <c>migrate</c> declares the queues after the schema.
    /// </summary>
    /// <typeparam name="TContext">The service's context; its model calls <see cref="MessagingModel.AddMessaging"/>.</typeparam>
    /// <param name="builder">The process.</param>
    /// <param name="service">The service's name and queue prefix, <c>partnership</c>.</param>
    /// <param name="configure">What it publishes and reads.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="InvalidOperationException">A contract breaks a rule of the registry, or the broker is not configured.</exception>
    public static IHostApplicationBuilder AddMessaging<TContext>(this IHostApplicationBuilder builder, string service, Action<MessagingBuilder> configure)
        where TContext : DbContext
    {
        var messaging = new MessagingBuilder(service);
        configure(messaging);
        var services = builder.Services;
        services.AddSingleton(messaging.CreateRegistry());
        services.AddSingleton(BrokerAddress.From(builder.Configuration));
        services.AddSingleton(new Subscriptions(messaging.Subscriptions));
        services.AddSingleton(RetryPlan.From(builder.Configuration));
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<IInterceptor, OutboxSignalInterceptor>();
        services.AddSingleton<IInterceptor, StreamRaceInterceptor>();
        services.AddScoped<MessageScope>();
        services.AddScoped<ReceivedEvent>();
        services.AddScoped<IOutbox, Outbox<TContext>>();
        services.AddScoped<Inbox<TContext>>();
        services.AddSingleton<MessagingMetrics>();
        services.AddSingleton<EventPublisher>();
        services.AddSingleton<BatchPublisher>();
        services.AddSingleton<DeadLetterChannel>();
        services.AddBus<TContext>(messaging.Subscriptions);
        services.AddSingleton<IMigrationStep, BrokerTopologyStep>();
        services.AddSingleton<ParkedMessages>();
        services.AddSingleton<StoredDeadLetters>();
        services.AddSingleton<PositionMarker>();
        services.AddJson(OperationsJson.Default);
        services.AddHostedService<RelayService>();
        services.AddHostedService<InboxCleanup>();
        services.AddHostedService<DeadLetterCollector>();
        services.AddHostedService<BacklogSampler>();
        services.AddHealthChecks().AddCheck<MessagingHealthCheck>("messaging");
        return builder;
    }
}
