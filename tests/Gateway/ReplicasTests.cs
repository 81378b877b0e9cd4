namespace SkillsHub.Gateway.Tests;

public sealed class ReplicasTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_replicas_of_a_service_get_work_and_one_that_is_ill_gets_none()
    {
        await using var second = await Backend.StartAsync();
        await using var host = await GatewayHost.StartAsync(
            ("services:catalogue:http:1", second.Address.AbsoluteUri), ("ReverseProxy:Clusters:catalogue:HealthCheck:Active:Interval", "00:00:00.1"));
        for (var request = 0; request < 40; request++)
            await host.GetAsync($"/api/catalogue/programmes?n={request}", Cancellation);
        Assert.NotEmpty(host.Backend.Requests);
        Assert.NotEmpty(second.Requests);
        Assert.Equal("2 of 2 available", await StateAsync(host, "catalogue"));

        second.Healthy = false;
        await Eventually.EqualAsync("1 of 2 available", () => StateAsync(host, "catalogue"));
        second.Requests.Clear();
        for (var request = 0; request < 20; request++)
            Assert.Equal(HttpStatusCode.OK, (await host.GetAsync($"/api/catalogue/programmes?m={request}", Cancellation)).Status);
        Assert.Empty(second.Requests);

        second.Healthy = true;
        await Eventually.EqualAsync("2 of 2 available", () => StateAsync(host, "catalogue"));
    }

    [Fact]
    public async Task A_service_that_is_down_degrades_the_gateway_and_leaves_it_ready()
    {
        await using var host = await GatewayHost.StartAsync(("services:events:http:0", ""));
        var health = await host.GetAsync("/health", Cancellation);
        Assert.Equal(HttpStatusCode.OK, health.Status);
        Assert.Equal("Degraded", JsonDocument.Parse(health.Body).RootElement.GetProperty("status").GetString());
        Assert.Equal("0 of 0 available", await StateAsync(host, "events"));
        Assert.Equal("1 of 1 available", await StateAsync(host, "partnership"));
    }

    private static async Task<string> StateAsync(GatewayHost host, string cluster)
    {
        var health = await host.GetAsync("/health", Cancellation);
        return JsonDocument.Parse(health.Body).RootElement.GetProperty("checks").GetProperty(cluster).GetProperty("description").GetString()!;
    }
}
