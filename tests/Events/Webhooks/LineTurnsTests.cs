using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Testing;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Events.Tests.Webhooks;

public sealed class LineTurnsTests(FewLinesFixture fixture) : IClassFixture<FewLinesFixture>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_line_gets_its_turn_however_steadily_the_journal_grows()
    {
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        await using var broker = await EventPublisher.ConnectAsync(fixture.Broker, Cancelled);
        using var partner = fixture.ClientOf(TestUser.Partner());
        var secrets = new List<string>();
        for (var index = 0; index < 4; index++)
            secrets.Add((await partner.SubscribeAsync(receiver.Url)).Secret);

        await Eventually.TrueAsync(async () =>
        {
            await broker.PublishAsync(EventPublisher.Update(TestUser.DefaultHub, Guid.CreateVersion7(), 1), Cancelled);
            return secrets.TrueForAll(secret => receiver.Received.Any(webhook => webhook.IsSignedWith(secret)));
        });
    }
}
