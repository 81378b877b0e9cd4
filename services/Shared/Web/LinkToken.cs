using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SkillsHub.Web;

/// <summary>The secret of an address that is read without an account. It is shown once; what is kept only recognises it.</summary>
public static class LinkToken
{
    /// <summary>Longer texts are none of ours.</summary>
    public const int MaxLength = 100;

    private const int Bytes = 32;

    /// <summary>Makes a secret.</summary>
    /// <returns>Text for an address.</returns>
    public static string Generate() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>SHA-256 is enough for 256 bits of chance: there is nothing to guess.</summary>
    /// <param name="token">The secret.</param>
    /// <returns>What recognises it, in hexadecimal.</returns>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
