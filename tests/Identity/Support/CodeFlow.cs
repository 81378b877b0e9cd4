using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Web;

namespace SkillsHub.Identity.Tests.Support;

/// <summary>Plays the portal: asks for a code with PKCE and exchanges it.</summary>
internal sealed class CodeFlow
{
    public const string Callback = IdentityHost.PublicAddress + "signin-oidc";
    private readonly string verifier = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public Dictionary<string, string> Parameters { get; }

    public CodeFlow() => Parameters = new(StringComparer.Ordinal)
    {
        ["client_id"] = "portal",
        ["redirect_uri"] = Callback,
        ["response_type"] = "code",
        ["scope"] = "openid profile email offline_access skillshub-api",
        ["state"] = "the-state",
        ["nonce"] = "the-nonce",
        ["code_challenge"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))),
        ["code_challenge_method"] = "S256",
    };

    public string Address => "/identity/connect/authorize?" + Query(Parameters);

    public static string Query(Dictionary<string, string> parameters) =>
        string.Join('&', parameters.Select(parameter => $"{parameter.Key}={Uri.EscapeDataString(parameter.Value)}"));

    public static string? Parameter(Uri? address, string name) => HttpUtility.ParseQueryString(address?.Query ?? "")[name];

    /// <summary>Goes all the way: asks, signs in where asked to, comes back with a code.</summary>
    public async Task<string> GetCodeAsync(Browser browser, CancellationToken cancellationToken, string email = IdentityHost.StaffEmail)
    {
        var answer = await browser.GetAsync(Address, cancellationToken);
        if (answer.Location?.AbsolutePath == "/identity/login")
        {
            var signedIn = await browser.SignInAsync(email, IdentityHost.DemoPassword, cancellationToken, answer.Location.PathAndQuery);
            answer = await browser.FollowAsync(signedIn, cancellationToken);
        }

        Assert.StartsWith(Callback, answer.Location?.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal("the-state", Parameter(answer.Location, "state"));
        return Parameter(answer.Location, "code")!;
    }

    public Task<Answer> ExchangeAsync(Browser client, string code, CancellationToken cancellationToken, string? otherVerifier = null, string secret = IdentityHost.PortalSecret) =>
        TokenAsync(
            client,
            new(StringComparer.Ordinal)
            {
                ["grant_type"] = "authorization_code",
                ["client_id"] = "portal",
                ["client_secret"] = secret,
                ["code"] = code,
                ["redirect_uri"] = Callback,
                ["code_verifier"] = otherVerifier ?? verifier,
            },
            cancellationToken);

    public static Task<Answer> RefreshAsync(Browser client, string refreshToken, CancellationToken cancellationToken) => TokenAsync(
        client,
        new(StringComparer.Ordinal)
        {
            ["grant_type"] = "refresh_token",
            ["client_id"] = "portal",
            ["client_secret"] = IdentityHost.PortalSecret,
            ["refresh_token"] = refreshToken,
        },
        cancellationToken);

    public static Task<Answer> TokenAsync(Browser client, Dictionary<string, string> fields, CancellationToken cancellationToken) =>
        client.PostAsync("/identity/connect/token", fields, cancellationToken);

    /// <summary>An access token of a demo account.</summary>
    public static async Task<string> AccessTokenAsync(IdentityHost host, string email, CancellationToken cancellationToken)
    {
        using var browser = host.NewBrowser();
        var flow = new CodeFlow();
        var tokens = await flow.ExchangeAsync(browser, await flow.GetCodeAsync(browser, cancellationToken, email), cancellationToken);
        return tokens["access_token"]!;
    }
}
