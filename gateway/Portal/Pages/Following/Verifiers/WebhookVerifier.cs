using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Partner;

/// <summary>Standard Webhooks 1.0.0.</summary>
public static class WebhookVerifier
{
    private const string Prefix = "whsec_";
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>Whether a webhook comes from the hub: give the body as the bytes that came, before anything reads them as JSON.</summary>
    public static bool IsGenuine(string secret, string? id, string? timestamp, string? signatures, byte[] body, DateTimeOffset now)
    {
        var key = Convert.FromBase64String(secret.StartsWith(Prefix, StringComparison.Ordinal) ? secret[Prefix.Length..] : secret);
        if (key.Length == 0)
            throw new ArgumentException("The secret is empty.", nameof(secret));
        if (string.IsNullOrEmpty(id) || string.IsNullOrEmpty(signatures) || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return false;
        if (Math.Abs(now.ToUnixTimeSeconds() - (decimal)seconds) > (decimal)Tolerance.TotalSeconds)
            return false;
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        var expected = HMACSHA256.HashData(key, signed);
        // Several, while a secret is being rotated: one that fits is enough.
        return signatures.Split(' ').Any(signature => signature.StartsWith("v1,", StringComparison.Ordinal) && Fits(signature[3..], expected));
    }

    private static bool Fits(string signature, byte[] expected)
    {
        var given = new byte[expected.Length];
        return Convert.TryFromBase64String(signature, given, out var length) && length == expected.Length && CryptographicOperations.FixedTimeEquals(given, expected);
    }
}
