using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace SkillsHub.Gateway.Tests.Support;

/// <summary>Stands in for Identity: publishes a key and signs with it.</summary>
internal sealed class Issuer : IDisposable
{
    public const string Name = "https://hub.example/identity/";
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public Task AnswerAsync(HttpContext context) => context.Request.Path.Value switch
    {
        "/identity/.well-known/openid-configuration" =>
            context.Response.WriteAsJsonAsync(new { issuer = Name, jwks_uri = $"http://{context.Request.Host}/identity/.well-known/jwks" }),
        "/identity/.well-known/jwks" => context.Response.WriteAsJsonAsync(new { keys = new[] { PublicKey() } }),
        _ => context.Response.WriteAsync("identity"),
    };

    public string Token(
        string subject = "somebody",
        string? organisation = null,
        string issuer = Name,
        string audience = "skillshub-api",
        string type = "at+jwt",
        int minutes = 10,
        ECDsa? foreignKey = null,
        string? hub = null)
    {
        var claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["sub"] = subject, ["role"] = "partner" };
        if (organisation is not null)
            claims["organisation"] = organisation;
        if (hub is not null)
            claims["hub"] = hub;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            TokenType = type,
            Claims = claims,
            NotBefore = DateTime.UtcNow.AddHours(-1),
            Expires = DateTime.UtcNow.AddMinutes(minutes),
            SigningCredentials = new SigningCredentials(new ECDsaSecurityKey(foreignKey ?? key) { KeyId = "k1" }, SecurityAlgorithms.EcdsaSha256),
        });
    }

    public void Dispose() => key.Dispose();

    private object PublicKey()
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return new { kty = "EC", use = "sig", alg = "ES256", crv = "P-256", kid = "k1", x = Base64UrlEncoder.Encode(point.X), y = Base64UrlEncoder.Encode(point.Y) };
    }
}
