namespace SkillsHub.LocalHost.Servers;

/// <summary>Every port that a node needs, so that nodes of several instances never meet.</summary>
internal sealed record RabbitMqPorts(int Amqp, int Management, int Metrics, int Distribution, int Epmd)
{
    public static RabbitMqPorts Claim(PortBook book, string name) => new(
        book.Claim(name),
        book.Claim($"{name}-management"),
        book.Claim($"{name}-metrics"),
        book.Claim($"{name}-distribution"),
        book.Claim($"{name}-epmd"));
}
