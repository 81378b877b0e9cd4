using System.Text.RegularExpressions;

namespace SkillsHub.Architecture.Tests;

public sealed partial class MessagingRuleTests
{
    [Fact]
    public void Only_the_messaging_library_knows_the_bus()
    {
        foreach (var file in Solution.Files("*.cs", "services", "gateway").Where(file => !file.StartsWith("services/Shared/Messaging/", StringComparison.Ordinal)))
        {
            Assert.False(BusType().IsMatch(Solution.Read(file)), $"{file}: an event goes into the outbox (IOutbox), nowhere else.");
        }
    }

    [Fact]
    public void A_handler_leaves_saving_and_transactions_to_the_inbox()
    {
        foreach (var file in Solution.Files("*.cs", "services").Where(file => Solution.Read(file).Contains(": IEventHandler<", StringComparison.Ordinal)))
            Assert.False(Saving().IsMatch(Solution.Read(file)), $"{file}: the inbox saves and commits; a handler that does it too breaks 'one effect'.");
    }

    [GeneratedRegex(@"\b(IBus|IBusControl|IPublishEndpoint|ISendEndpoint|ISendEndpointProvider|IRequestClient)\b|using (MassTransit|RabbitMQ)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex BusType();

    [GeneratedRegex(@"\.SaveChanges(Async)?\(|BeginTransaction|\bHttpClient\b|ExecuteUpdate|ExecuteDelete", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Saving();
}
