using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SkillsHub.Events.Webhooks;
using SkillsHub.Events.Webhooks.Delivery;
using SkillsHub.Testing;

namespace SkillsHub.Events.Tests.Webhooks.Delivery;

public sealed class WebhookSignatureTests
{
    private static readonly byte[] Body = "{\"nom\":\"Été\"}"u8.ToArray();

    [Fact]
    public void A_signature_is_an_hmac_over_id_time_and_body()
    {
        var secret = WebhookSecret.Generate();
        var expected = HMACSHA256.HashData(Convert.FromBase64String(secret.Reveal()["whsec_".Length..]), (byte[])[.. "evt_1.1700000000."u8, .. Body]);

        Assert.Equal($"v1,{Convert.ToBase64String(expected)}", WebhookSignature.Sign("evt_1", 1_700_000_000, Body, [secret]));
    }

    [Fact]
    public void While_a_secret_is_rotated_both_sign()
    {
        WebhookSecret[] secrets = [WebhookSecret.Generate(), WebhookSecret.Generate()];

        var signatures = WebhookSignature.Sign("evt_1", 1_700_000_000, Body, secrets).Split(' ');

        Assert.Equal(secrets.Select(secret => WebhookSignature.Sign("evt_1", 1_700_000_000, Body, [secret])), signatures);
    }

    [Fact]
    public void The_vectors_of_Standard_Webhooks_hold()
    {
        using var vectors = JsonDocument.Parse(File.ReadAllText(SharedFolder.PathTo("standards/standard-webhooks/test-vectors.json")));
        foreach (var vector in vectors.RootElement.GetProperty("symmetric").EnumerateArray())
        {
            Assert.True(WebhookSecret.TryParse(vector.GetProperty("key").GetString()!, out var secret));
            var body = Encoding.UTF8.GetBytes(vector.GetProperty("payload").GetString()!);
            var signature = WebhookSignature.Sign(vector.GetProperty("webhook-id").GetString()!, vector.GetProperty("webhook-timestamp").GetInt64(), body, [secret]);
            Assert.Equal(vector.GetProperty("webhook-signature").GetString(), signature);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("whsec_")]
    [InlineData("whsec_AAAA")]
    [InlineData("whsec_not base64!")]
    [InlineData("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    public void Nothing_else_is_a_secret(string text) => Assert.False(WebhookSecret.TryParse(text, out _));

    [Fact]
    public void A_secret_has_32_bytes_and_is_never_the_same()
    {
        var secrets = Enumerable.Range(0, 100).Select(_ => WebhookSecret.Generate()).ToList();

        Assert.All(secrets, secret => Assert.Equal(32, secret.Key.Length));
        Assert.Equal(100, secrets.Select(secret => secret.Reveal()).Distinct(StringComparer.Ordinal).Count());
    }
}
