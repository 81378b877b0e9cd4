using Microsoft.Extensions.Configuration;
using RabbitMQ.Client;

namespace SkillsHub.Messaging.Bus;

/// <summary>Where the broker is, from <c>ConnectionStrings:rabbitmq</c>.</summary>
internal sealed record BrokerAddress(Uri Amqp)
{
    /// <summary>The address as the client reads it (RabbitMQ URI specification): what it leaves out has the usual values, <c>amqps</c> is TLS.</summary>
    /// <param name="name">Under which the broker lists the connection.</param>
    public ConnectionFactory CreateFactory(string name) => new() { Uri = Amqp, ClientProvidedName = name, AutomaticRecoveryEnabled = false };

    public static BrokerAddress From(IConfiguration configuration) =>
        configuration.GetConnectionString("rabbitmq") is { Length: > 0 } text
            ? new BrokerAddress(new Uri(text))
            : throw new InvalidOperationException("ConnectionStrings:rabbitmq is not configured.");
}
