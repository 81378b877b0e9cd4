using System.Text.Json;
using System.Text.Json.Serialization;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SkillsHub.Contracts;
using SkillsHub.Messaging.DeadLetters;
using SkillsHub.Messaging.Inbox;
using SkillsHub.Messaging.Relay;
using SkillsHub.Web;

namespace SkillsHub.Messaging.Bus;

internal static class BusExtensions
{
    private const int DeliveryLimit = 20;

    public static void AddBus<TContext>(this IServiceCollection services, IReadOnlyList<Subscription> subscriptions)
        where TContext : DbContext
    {
        services.AddSingleton<OutboxRelay>();
        foreach (var subscription in subscriptions)
            services.AddScoped(subscription.Handler);
        services.Configure<MassTransitHostOptions>(options =>
        {
            // A handler has this long to end when the process stops; then it is cancelled and its message goes back to the queue.
            options.ConsumerStopTimeout = StopTime.Grace;
            options.StopTimeout = StopTime.Limit;
        });
        services.AddMassTransit(bus =>
        {
            // No call to anybody outside: not even to count how often the library is used.
            bus.DisableUsageTelemetry();
            // The outbox takes what the broker cannot: without it the service still serves.
            bus.ConfigureHealthCheckOptions(options => options.MinimalFailureStatus = HealthStatus.Degraded);
            foreach (var consumer in subscriptions.SelectMany(ConsumersOf<TContext>))
                bus.AddConsumer(consumer.Type);
            bus.UsingRabbitMq((context, configurator) =>
            {
                configurator.Host(context.GetRequiredService<BrokerAddress>());
                configurator.Publish<IntegrationEvent>(publish => publish.Exclude = true);
                configurator.Publish<IAddressedToParties>(publish => publish.Exclude = true);
                configurator.ConfigureJsonSerializerOptions(UseEventJson);
                foreach (var subscription in subscriptions)
                    configurator.ReceiveEndpoint(subscription.Queue, endpoint => endpoint.Read<TContext>(subscription, context));
            });
        });
    }

    private static void Host(this IRabbitMqBusFactoryConfigurator configurator, BrokerAddress broker)
    {
        var read = broker.CreateFactory("bus");
        configurator.Host(read.HostName, (ushort)read.Endpoint.Port, read.VirtualHost, host =>
        {
            host.Username(read.UserName);
            host.Password(read.Password);
            if (read.Ssl.Enabled)
                host.UseSsl(ssl => ssl.ServerName = read.Ssl.ServerName ?? read.HostName);
        });
    }

    private static JsonSerializerOptions UseEventJson(JsonSerializerOptions options)
    {
        // The bus would write decimals as strings.
        foreach (var converter in options.Converters.Where(converter => converter is JsonConverter<decimal>).ToList())
            options.Converters.Remove(converter);
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        return options;
    }

    // Order: one active consumer per queue among the replicas, one message of a stream at a time in it, and the retry inside
    // of that, so that a failing message holds its own stream and no other.
    private static void Read<TContext>(this IRabbitMqReceiveEndpointConfigurator endpoint, Subscription subscription, IBusRegistrationContext context)
        where TContext : DbContext
    {
        endpoint.ConfigureConsumeTopology = true;
        endpoint.PrefetchCount = 64;
        endpoint.SingleActiveConsumer = true;
        endpoint.SetQuorumQueue();
        endpoint.SetQueueArgument("x-delivery-limit", DeliveryLimit);
        endpoint.SetQueueArgument("x-dead-letter-exchange", string.Empty);
        endpoint.SetQueueArgument("x-dead-letter-routing-key", subscription.DeadLetterQueue);
        // A stream that fails message by message is one fault: it must not stop the others.
        endpoint.UseKillSwitch(options => options.SetActivationThreshold(20).SetTripThreshold(0.5).SetRestartTimeout(s: 30)
            .SetExceptionFilter(filter => filter.Ignore<TriedOnceException>()));
        var deadLetters = new DeadLetterFilter(context.GetRequiredService<DeadLetterChannel>(), subscription);
        endpoint.ConfigureError(pipe => pipe.UseFilter(deadLetters));
        endpoint.ConfigureDeadLetter(pipe => pipe.UseFilter(deadLetters));
        var unknownTypes = new UnknownTypeFilter(subscription, context.GetRequiredService<TimeProvider>());
        endpoint.ConfigureReceive(pipe =>
        {
            pipe.UseFilter(new StreamOrderFilter());
            pipe.UseFilter(unknownTypes);
        });
        // A server that is away is no message's fault: its messages wait for it, however long, and are not counted against the intervals.
        var plan = context.GetRequiredService<RetryPlan>();
        endpoint.UseMessageRetry(retry => retry
            .Exponential(int.MaxValue, plan.ShortestAbsence, plan.LongestAbsence, plan.AbsenceStep)
            .Handle<Exception>(ServerAbsence.Is));
        endpoint.UseMessageRetry(retry => retry.Intervals(plan.Intervals).Ignore<Exception>(failure => failure is TriedOnceException || ServerAbsence.Is(failure)));
        foreach (var (type, _) in ConsumersOf<TContext>(subscription))
            endpoint.ConfigureConsumer(context, type);
    }

    private static IEnumerable<(Type Type, EventDefinition Definition)> ConsumersOf<TContext>(Subscription subscription) =>
        subscription.Events.Select(definition =>
            (typeof(EventConsumer<,,>).MakeGenericType(typeof(TContext), definition.ClrType, subscription.Handler), definition));
}
