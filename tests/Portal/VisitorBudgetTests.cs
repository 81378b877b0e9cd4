using System.Net;
using SkillsHub.Testing.Services;

namespace SkillsHub.Portal.Tests;

/// <summary>The portal behind its door, through which it asks the services: both as processes.</summary>
public sealed class DoorFixture() : ServiceFixture("gateway/Portal", "portal-db")
{
    private const string Secret = "of the portal and the gateway";
    private ServiceProcess? gateway;

    public override async ValueTask InitializeAsync()
    {
        gateway = await ServiceProcess.StartAsync(
            "gateway/Gateway",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Visitors__Secret"] = Secret,
                ["Gateway__RateLimits__ClientBurst"] = "4",
                ["Gateway__RateLimits__ClientPerSecond"] = "1",
            },
            TestContext.Current.CancellationToken);
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (gateway is not null)
            await gateway.DisposeAsync();
    }

    protected override void Configure(IDictionary<string, string> environment)
    {
        environment["Identity__ClientSecret"] = "secret-of-the-tests";
        environment["Visitors__Secret"] = Secret;
        environment["Portal__Gateway"] = gateway!.Address.AbsoluteUri;
    }
}

public sealed class VisitorBudgetTests(DoorFixture fixture) : IClassFixture<DoorFixture>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_visitor_who_asks_too_much_is_refused_and_the_others_are_not()
    {
        using var client = fixture.ClientOf(null);
        var greedy = new List<HttpStatusCode>();
        while (greedy.Count < 100 && !greedy.Contains(HttpStatusCode.TooManyRequests))
            greedy.Add(await VisitAsync(client, "203.0.113.7"));

        Assert.Equal(HttpStatusCode.TooManyRequests, greedy[^1]);
        // The catalogue behind the door is down: who is let through to it is told so.
        Assert.Equal(HttpStatusCode.ServiceUnavailable, greedy[0]);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await VisitAsync(client, "203.0.113.8"));
    }

    private static async Task<HttpStatusCode> VisitAsync(HttpClient client, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/programmes") { Headers = { { "X-Forwarded-For", address } } };
        using var page = await client.SendAsync(request, Cancelled);
        return page.StatusCode;
    }
}
