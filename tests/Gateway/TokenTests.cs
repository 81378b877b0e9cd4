using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SkillsHub.Gateway.Tests;

public sealed class TokenTests(SharedGateway gateway) : IClassFixture<SharedGateway>
{
    private const string Closed = "/api/partnership/agreements";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_good_token_passes_and_is_handed_on()
    {
        var token = gateway.Host.Issuer.Token("handed-on");
        Assert.Equal(HttpStatusCode.OK, (await gateway.Host.GetAsync(Closed, Cancellation, token)).Status);
        Assert.Contains(gateway.Host.Backend.Requests, seen => seen.Headers["Authorization"] == $"Bearer {token}");
    }

    [Theory]
    [InlineData("other issuer")]
    [InlineData("other audience")]
    [InlineData("identity token")]
    [InlineData("expired")]
    [InlineData("foreign key")]
    [InlineData("unsigned")]
    [InlineData("nonsense")]
    public async Task A_token_with_a_fault_is_refused_at_the_door(string fault)
    {
        using var foreign = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var issuer = gateway.Host.Issuer;
        var token = fault switch
        {
            "other issuer" => issuer.Token(fault, issuer: "https://evil.example/"),
            "other audience" => issuer.Token(fault, audience: "portal"),
            "identity token" => issuer.Token(fault, type: "JWT"),
            "expired" => issuer.Token(fault, minutes: -5),
            "foreign key" => issuer.Token(fault, foreignKey: foreign),
            "unsigned" => $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes("""{"alg":"none","typ":"at+jwt"}"""))}.{issuer.Token(fault).Split('.')[1]}.",
            _ => new string('x', 3000),
        };
        var answer = await gateway.Host.GetAsync(Closed, Cancellation, token);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal("authentication.required", answer.Problem());
        Assert.DoesNotContain(gateway.Host.Backend.Requests, seen => seen.Headers.GetValueOrDefault("Authorization") == $"Bearer {token}");
    }

    [Fact]
    public async Task Without_issuer_the_door_says_that_it_cannot_check_and_public_reads_go_on()
    {
        await using var host = await GatewayHost.StartAsync(("Identity:MetadataAddress", "http://127.0.0.1:9/none"));
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/api/catalogue/programmes", Cancellation)).Status);
        var answer = await host.GetAsync(Closed, Cancellation, host.Issuer.Token());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Equal("identity.unavailable", answer.Problem());
    }
}
