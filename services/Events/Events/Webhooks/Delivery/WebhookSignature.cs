using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SkillsHub.Events.Webhooks.Delivery;

/// <summary>Signatures of Standard Webhooks 1.0.0: HMAC-SHA256 over <c>{id}.{timestamp}.{body}</c>.</summary>
internal static class WebhookSignature
{
    /// <summary>Signs with every secret that is valid now, so that a receiver with the old or the new one can check.</summary>
    /// <param name="id">The <c>webhook-id</c>.</param>
    /// <param name="timestamp">Unix seconds of the attempt.</param>
    /// <param name="body">The raw body.</param>
    /// <param name="secrets">The secrets, newest first.</param>
    /// <returns>The <c>webhook-signature</c>, space-separated.</returns>
    public static string Sign(string id, long timestamp, ReadOnlySpan<byte> body, IReadOnlyList<WebhookSecret> secrets)
    {
        var head = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}."));
        var signatures = new string[secrets.Count];
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        for (var index = 0; index < secrets.Count; index++)
        {
            using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secrets[index].Key);
            hmac.AppendData(head);
            hmac.AppendData(body);
            hmac.GetHashAndReset(hash);
            signatures[index] = $"v1,{Convert.ToBase64String(hash)}";
        }

        return string.Join(' ', signatures);
    }
}
