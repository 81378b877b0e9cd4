using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace SkillsHub.Events.Webhooks;

/// <summary>
/// Keeps secrets encrypted under keys that all replicas share. Those lie in the same database: only with
/// <c>DataProtection:KeyCertificate</c> does a copy of it not give the secrets away.
/// </summary>
internal sealed class SecretVault(IDataProtectionProvider provider)
{
    private readonly IDataProtector protector = provider.CreateProtector("webhook-secret.v1");

    public byte[] Protect(WebhookSecret secret) => protector.Protect(Encoding.ASCII.GetBytes(secret.Reveal()));

    /// <summary>Opens what <see cref="Protect"/> closed.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The key that closed it is gone.</exception>
    public WebhookSecret Unprotect(byte[] stored) =>
        WebhookSecret.TryParse(Encoding.ASCII.GetString(protector.Unprotect(stored)), out var secret)
            ? secret
            : throw new InvalidOperationException("A stored webhook secret is not of the form of one.");

    /// <summary>Opens the secrets that sign now: the newest, and the one before while the overlap lasts.</summary>
    public IReadOnlyList<WebhookSecret> OpenValid(byte[] secret, byte[]? previous, DateTimeOffset? previousUntil, DateTimeOffset now) =>
        previous is not null && previousUntil > now ? [Unprotect(secret), Unprotect(previous)] : [Unprotect(secret)];
}
