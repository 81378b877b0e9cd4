using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SkillsHub.Identity.Tests.Keys;

public sealed class ForgedTokenTests(DemoIdentity identity) : IClassFixture<DemoIdentity>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("signature")]
    [InlineData("payload")]
    [InlineData("none")]
    [InlineData("own-key")]
    [InlineData("public-key-as-secret")]
    [InlineData("nonsense")]
    public async Task A_forged_token_opens_nothing(string forgery)
    {
        var token = await CodeFlow.AccessTokenAsync(identity.Host, IdentityHost.OperatorEmail, Cancellation);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(token)).Status);
        var refused = await AskAsync(await ForgeAsync(token, forgery));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);
        Assert.Equal("application/problem+json", refused.ContentHeaders.ContentType?.MediaType);
        Assert.Equal("authentication.required", refused["code"]);
    }

    [Fact]
    public async Task An_identity_token_is_no_access_token()
    {
        using var browser = identity.Host.NewBrowser();
        var flow = new CodeFlow();
        var tokens = await flow.ExchangeAsync(browser, await flow.GetCodeAsync(browser, Cancellation, IdentityHost.OperatorEmail), Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(tokens["id_token"]!)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(tokens["refresh_token"]!)).Status);
    }

    [Fact]
    public async Task A_token_for_no_audience_is_refused()
    {
        using var browser = identity.Host.NewBrowser();
        var flow = new CodeFlow();
        flow.Parameters["scope"] = "openid";
        var tokens = await flow.ExchangeAsync(browser, await flow.GetCodeAsync(browser, Cancellation, IdentityHost.OperatorEmail), Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(tokens["access_token"]!)).Status);
    }

    private async Task<string> ForgeAsync(string token, string forgery)
    {
        var parts = token.Split('.');
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        switch (forgery)
        {
            case "signature":
                return $"{parts[0]}.{parts[1]}.{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(64))}";
            case "payload":
                return $"{parts[0]}.{Encode(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[1])).Replace("operator", "staff", StringComparison.Ordinal))}.{parts[2]}";
            case "none":
                return $"{Encode("""{"alg":"none","typ":"at+jwt"}""")}.{parts[1]}.";
            case "own-key":
                return $"{parts[0]}.{parts[1]}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), HashAlgorithmName.SHA256))}";
            case "public-key-as-secret":
                using (var browser = identity.Host.NewBrowser())
                {
                    var jwks = (await browser.GetAsync("/identity/.well-known/jwks", Cancellation)).Body;
                    var signed = $"{Encode("""{"alg":"HS256","typ":"at+jwt"}""")}.{parts[1]}";
                    return $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(jwks), Encoding.ASCII.GetBytes(signed)))}";
                }

            default:
                return new string('x', 4000);
        }
    }

    private async Task<Answer> AskAsync(string token)
    {
        using var browser = identity.Host.NewBrowser();
        browser.Headers.Authorization = new("Bearer", token);
        return await browser.GetAsync("/identity/api/accounts", Cancellation);
    }

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
