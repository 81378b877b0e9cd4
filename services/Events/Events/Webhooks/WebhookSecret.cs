using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace SkillsHub.Events.Webhooks;

/// <summary>A symmetric secret of Standard Webhooks 1.0.0: 24 to 64 bytes, written <c>whsec_</c> and base64.</summary>
internal sealed class WebhookSecret
{
    private const string Prefix = "whsec_";
    private const int MinBytes = 24;
    private const int MaxBytes = 64;
    private const int NewBytes = 32;

    private readonly byte[] key;

    private WebhookSecret(byte[] key) => this.key = key;

    public ReadOnlySpan<byte> Key => key;

    public static WebhookSecret Generate() => new(RandomNumberGenerator.GetBytes(NewBytes));

    public static bool TryParse(string text, [NotNullWhen(true)] out WebhookSecret? secret)
    {
        var buffer = new byte[MaxBytes];
        secret = text.StartsWith(Prefix, StringComparison.Ordinal)
            && Convert.TryFromBase64String(text[Prefix.Length..], buffer, out var length) && length >= MinBytes
            ? new WebhookSecret(buffer[..length])
            : null;
        return secret is not null;
    }

    /// <summary>The secret in clear, to be shown once.</summary>
    public string Reveal() => Prefix + Convert.ToBase64String(key);
}
