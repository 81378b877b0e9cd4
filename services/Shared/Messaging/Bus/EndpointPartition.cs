using System.Reflection;
using MassTransit;
using SkillsHub.Contracts;

namespace SkillsHub.Messaging.Bus;

/// <summary>Keeps the messages of one stream one after the other inside a consumer process.</summary>
internal static class EndpointPartition
{
    private static readonly MethodInfo UseTyped = typeof(EndpointPartition).GetMethod(nameof(Use), 1, BindingFlags.NonPublic | BindingFlags.Static, [typeof(IReceiveEndpointConfigurator), typeof(IPartitioner)])!;

    // The bus knows its messages by generic type argument; the registry knows them as values.
    public static void Use(IReceiveEndpointConfigurator endpoint, IPartitioner partitioner, EventDefinition definition) =>
        UseTyped.MakeGenericMethod(definition.ClrType).Invoke(null, [endpoint, partitioner]);

    private static void Use<TEvent>(IReceiveEndpointConfigurator endpoint, IPartitioner partitioner)
        where TEvent : IntegrationEvent =>
        endpoint.UsePartitioner<TEvent>(partitioner, context => context.Message.AggregateId);
}
