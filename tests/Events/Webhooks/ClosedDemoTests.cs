using System.Net;
using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Events.Tests.Webhooks;

public sealed class ClosedDemoTests(ClosingFixture fixture) : IClassFixture<ClosingFixture>
{
    private const string Webhooks = "/api/events/webhooks";

    [Fact]
    public async Task Without_demo_data_its_partners_are_sent_nothing_more_and_the_hub_may_think_better_of_it()
    {
        using var demo = fixture.ClientOf(TestUser.Partner());
        using var real = fixture.ClientOf(TestUser.Partner("departement-de-la-haute-marne"));
        using var staff = fixture.ClientOf(TestUser.Staff());
        var (stopped, _) = await demo.SubscribeAsync("https://partner.example/hook");
        var (kept, _) = await real.SubscribeAsync("https://partner.example/hook");

        fixture.HasDemoData = false;
        await fixture.MigrateAgainAsync();

        Assert.Equal("stopped", await StateAsync(stopped));
        Assert.Equal("active", await StateAsync(kept));

        using var goOn = await staff.SendAsync(HttpMethod.Post, $"{Webhooks}/{stopped}/let-go-on", "*");
        Assert.Equal(HttpStatusCode.OK, goOn.StatusCode);
        await fixture.MigrateAgainAsync();
        Assert.Equal("active", await StateAsync(stopped));

        // Tried with demo data once more, and without.
        fixture.HasDemoData = true;
        await fixture.MigrateAgainAsync();
        fixture.HasDemoData = false;
        await fixture.MigrateAgainAsync();
        Assert.Equal("stopped", await StateAsync(stopped));

        async Task<string?> StateAsync(Guid id) => (await staff.ReadAsync($"{Webhooks}/{id}")).GetProperty("state").GetString();
    }
}
