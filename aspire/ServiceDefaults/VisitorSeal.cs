using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace SkillsHub.ServiceDefaults;

/// <summary>
/// How the portal tells the gateway for whom it asks, so that each visitor has a budget of their own. The gateway believes an
/// address that bears the seal of a secret which only these two have. Networks could not tell: behind address translation
/// everybody comes from the same one.
/// </summary>
/// <param name="secret">The secret, <c>Visitors:Secret</c>.</param>
public sealed class VisitorSeal(string secret)
{
    /// <summary>Header that carries the sealed address.</summary>
    public const string Header = "SkillsHub-Visitor";

    private readonly byte[] key = Encoding.UTF8.GetBytes(secret);

    /// <summary>The seal that is configured, or null: then nobody's word is passed on.</summary>
    /// <param name="configuration">The process's configuration.</param>
    public static VisitorSeal? Read(IConfiguration configuration) =>
        configuration["Visitors:Secret"] is { Length: > 0 } secret ? new VisitorSeal(secret) : null;

    /// <summary>Seals a visitor's address.</summary>
    /// <param name="address">The address.</param>
    /// <returns>Value of the header.</returns>
    public string Close(IPAddress address) => $"{address} {Base64Url.EncodeToString(Mark(address.ToString()))}";

    /// <summary>Reads a sealed address.</summary>
    /// <param name="header">What came.</param>
    /// <returns>The address, or null when the seal is not ours.</returns>
    public IPAddress? Open(string header)
    {
        var parts = header.Split(' ');
        return parts.Length == 2
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Base64Url.EncodeToString(Mark(parts[0]))), Encoding.UTF8.GetBytes(parts[1]))
            && IPAddress.TryParse(parts[0], out var address) ? address : null;
    }

    private byte[] Mark(string address) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"visitor {address}"));
}
