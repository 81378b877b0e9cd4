using Microsoft.Extensions.Configuration;

namespace SkillsHub.Messaging.Bus;

/// <summary>Where the broker is, from <c>ConnectionStrings:rabbitmq</c>.</summary>
internal sealed record BrokerAddress(Uri Amqp)
{
    public static BrokerAddress From(IConfiguration configuration) =>
        configuration.GetConnectionString("rabbitmq") is { Length: > 0 } text
            ? new BrokerAddress(new Uri(text))
            : throw new InvalidOperationException("ConnectionStrings:rabbitmq is not configured.");
}
