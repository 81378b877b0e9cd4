namespace SkillsHub.Testing.Servers;

/// <summary>What the holder tells each test process, as one line of JSON.</summary>
/// <param name="Error">Why there are no servers; null when there are.</param>
/// <param name="Postgres">Connection string without database.</param>
/// <param name="Amqp">Broker with credentials, without virtual host.</param>
/// <param name="Management">The broker's management API.</param>
internal sealed record ServerAddresses(string? Error, string Postgres, Uri Amqp, Uri Management);
