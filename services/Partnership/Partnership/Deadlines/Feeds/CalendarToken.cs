using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SkillsHub.Partnership.Deadlines.Feeds;

/// <summary>The secret of a calendar's address. It is shown once; what is kept only recognises it.</summary>
internal static class CalendarToken
{
    private const int Bytes = 32;

    public static string Generate() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>SHA-256 is enough for 256 bits of chance: there is nothing to guess.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
