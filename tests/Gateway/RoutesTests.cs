using Microsoft.Extensions.Configuration;
using Yarp.ReverseProxy.Configuration;

namespace SkillsHub.Gateway.Tests;

public sealed class RoutesTests(SharedGateway gateway) : IClassFixture<SharedGateway>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> RouteNames => [.. ReadRoutes().Select(route => route.RouteId)];

    [Theory]
    [MemberData(nameof(RouteNames))]
    public async Task A_route_is_closed_to_strangers_unless_it_says_anonymous(string name)
    {
        var route = ReadRoutes().Single(route => route.RouteId == name);
        var method = new HttpMethod(route.Match.Methods?[0] ?? "POST");
        var answer = await gateway.Host.SendAsync(method, PathOf(route), Cancellation);
        if (route.AuthorizationPolicy == "anonymous")
        {
            Assert.Equal(HttpStatusCode.OK, answer.Status);
        }
        else
        {
            Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
            Assert.Equal("authentication.required", answer.Problem());
            Assert.Equal(HttpStatusCode.OK, (await gateway.Host.SendAsync(method, PathOf(route), Cancellation, gateway.Host.Issuer.Token())).Status);
        }
    }

    [Fact]
    public void Strangers_may_read_what_is_public_and_sign_in_and_nothing_else()
    {
        string[] open =
        [
            "asyncapi", "catalogue-openapi", "catalogue-read", "documentation-file-versions", "documentation-files", "documentation-openapi", "documentation-read",
            "events-agenda-read", "events-feed-atom", "events-feed-json", "events-openapi", "identity", "identity-account", "identity-password", "identity-sign-in", "identity-token",
            "partnership-calendar", "partnership-hubs-read", "partnership-openapi", "portal", "portal-agreement-upload", "portal-document-upload", "portal-expenses-upload", "portal-file-upload",
        ];
        var anonymous = ReadRoutes().Where(route => route.AuthorizationPolicy == "anonymous").ToList();
        Assert.Equal(open, anonymous.Select(route => route.RouteId).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        var api = anonymous.Where(route => route.Match.Path!.StartsWith("/api", StringComparison.Ordinal));
        Assert.All(api, route => Assert.Empty(route.Match.Methods!.Except(["GET", "HEAD"], StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_route_that_names_no_policy_is_closed_to_everybody()
    {
        await using var host = await GatewayHost.StartAsync(
            ("ReverseProxy:Routes:forgotten:ClusterId", "catalogue"), ("ReverseProxy:Routes:forgotten:Match:Path", "/forgotten/{**rest}"), ("ReverseProxy:Routes:forgotten:Order", "1"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.GetAsync("/forgotten/thing", Cancellation)).Status);
        var answer = await host.GetAsync("/forgotten/thing", Cancellation, host.Issuer.Token());
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal("authorization.denied", answer.Problem());
        Assert.Empty(host.Backend.Requests);
    }

    [Fact]
    public void What_a_service_keeps_for_processes_of_the_system_stands_outside_its_public_path_and_no_route_leads_there()
    {
        var events = ReadRoutes().Where(route => route.ClusterId is "events" or "events-streams").Select(route => route.Match.Path!).ToList();
        Assert.NotEmpty(events);
        Assert.All(events, path => Assert.True(path == "/asyncapi.json" || path.StartsWith("/api/events/", StringComparison.Ordinal), path));
    }

    [Theory]
    [InlineData("/api/unknown/thing")]
    [InlineData("/api")]
    [InlineData("/api/")]
    public async Task An_unknown_service_is_not_found(string path)
    {
        var answer = await gateway.Host.GetAsync(path, Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("resource.not-found", answer.Problem());
    }

    private static List<RouteConfig> ReadRoutes()
    {
        var configuration = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json")).Build();
        return [.. configuration.GetSection("ReverseProxy:Routes").GetChildren().Select(Read)];
    }

    private static RouteConfig Read(IConfigurationSection route) => new()
    {
        RouteId = route.Key,
        ClusterId = route["ClusterId"],
        AuthorizationPolicy = route["AuthorizationPolicy"],
        Match = new RouteMatch { Path = route["Match:Path"], Methods = route.GetSection("Match:Methods").Get<string[]>() },
    };

    private static string PathOf(RouteConfig route) => route.Match.Path!.Replace("{**rest}", "thing", StringComparison.Ordinal)
        .Replace("{id}", "1", StringComparison.Ordinal).Replace("{document}", "v1.json", StringComparison.Ordinal).Replace("{token}", "secret", StringComparison.Ordinal);
}
