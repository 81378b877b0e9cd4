using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Testing;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Events.Tests.Agenda;

public sealed class DemoDataTests(DemoFixture fixture) : IClassFixture<DemoFixture>
{
    [Fact]
    public async Task The_demo_agenda_lies_ahead_and_is_announced_to_the_partners()
    {
        using var anyone = fixture.ClientOf(user: null);
        using var partner = fixture.ClientOf(TestUser.Partner());

        var agenda = await anyone.ReadAsync("/api/events/events?limit=100");

        var events = agenda.GetProperty("items").EnumerateArray().ToList();
        Assert.True(events.Count >= 12);
        Assert.All(events, item => Assert.True(item.GetProperty("startsAt").GetDateTimeOffset() > DateTimeOffset.UtcNow));
        Assert.All(events, item => Assert.Equal("published", item.GetProperty("state").GetString()));
        await Eventually.EqualAsync(events.Count, async () => (await partner.ReadAsync("/api/events/journal?limit=100")).GetProperty("items").GetArrayLength());
    }
}
