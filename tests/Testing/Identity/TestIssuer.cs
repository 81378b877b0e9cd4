using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace SkillsHub.Testing.Identity;

/// <summary>A tiny OpenID Connect issuer: metadata, keys, and access tokens for whomever a test needs. A process that asks for one gets it.</summary>
public sealed class TestIssuer : IAsyncDisposable
{
    private const string KeyId = "test-key";

    private readonly RSA key = RSA.Create(2048);
    private readonly WebApplication server;

    private TestIssuer(WebApplication server) => this.server = server;

    /// <summary>The issuer's name, which is its address.</summary>
    public string Issuer => $"{server.Urls.Single()}/";

    /// <summary>Address of its metadata.</summary>
    public string MetadataAddress => $"{Issuer}.well-known/openid-configuration";

    /// <summary>Starts an issuer on a free port.</summary>
    public static async Task<TestIssuer> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        var issuer = new TestIssuer(app);
        app.MapGet("/.well-known/openid-configuration", (RequestDelegate)(context => context.Response.WriteAsJsonAsync(issuer.Metadata())));
        app.MapGet("/jwks", (RequestDelegate)(context => context.Response.WriteAsJsonAsync(issuer.Keys())));
        app.MapPost("/token", (RequestDelegate)(context => context.Response.WriteAsJsonAsync(new { access_token = issuer.TokenFor(TestUser.Process()), token_type = "Bearer", expires_in = 600 })));
        await app.StartAsync(cancellationToken);
        return issuer;
    }

    /// <summary>An access token as Identity makes it: signed with RS256, typed <c>at+jwt</c>, for the services' audience.</summary>
    public string TokenFor(TestUser user) => Sign(Claims(user));

    /// <summary>A token that a test bends: another audience, an old expiry, a foreign issuer.</summary>
    /// <param name="user">Whom it speaks for.</param>
    /// <param name="bend">Changes the claims before they are signed.</param>
    /// <param name="type">The token's <c>typ</c>.</param>
    public string TokenFor(TestUser user, Action<IDictionary<string, object>> bend, string type = "at+jwt")
    {
        var claims = Claims(user);
        bend(claims);
        return Sign(claims, type);
    }

    /// <summary>Stops the issuer.</summary>
    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        key.Dispose();
    }

    private Dictionary<string, object> Claims(TestUser user)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["iss"] = Issuer,
            ["aud"] = "skillshub-api",
            ["sub"] = user.Subject,
            ["name"] = user.Organisation ?? user.Role ?? "nobody",
            ["scope"] = "skillshub-api",
            ["iat"] = now,
            ["nbf"] = now - 1,
            ["exp"] = now + 3600,
        };
        if (user.Role is not null)
            claims["role"] = user.Role;
        if (user.Hub is not null)
            claims["hub"] = user.Hub;
        if (user.Organisation is not null)
            claims["organisation"] = user.Organisation;
        return claims;
    }

    private string Sign(Dictionary<string, object> claims, string type = "at+jwt")
    {
        var header = new Dictionary<string, object>(StringComparer.Ordinal) { ["alg"] = "RS256", ["typ"] = type, ["kid"] = KeyId };
        var signed = $"{Encode(JsonSerializer.SerializeToUtf8Bytes(header))}.{Encode(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        return $"{signed}.{Encode(key.SignData(System.Text.Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);

    private Dictionary<string, object> Metadata() => new(StringComparer.Ordinal)
    {
        ["issuer"] = Issuer,
        ["token_endpoint"] = $"{Issuer}token",
        ["jwks_uri"] = $"{Issuer}jwks",
        ["response_types_supported"] = new[] { "code" },
        ["subject_types_supported"] = new[] { "public" },
        ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
    };

    private object Keys()
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        return new { keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = KeyId, n = Encode(parameters.Modulus!), e = Encode(parameters.Exponent!) } } };
    }
}
