using System.Net.Mail;

namespace SkillsHub.Mail;

/// <summary>What may stand in the head of a mail.</summary>
public static class MailShape
{
    /// <summary>Most characters of an address (RFC 5321 §4.5.3.1.3, less the brackets).</summary>
    public const int MaxAddress = 254;

    /// <summary>Whether a text is one bare address, and nothing that would begin another line or name.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsAddress(string text) =>
        text.Length <= MaxAddress && !text.Any(sign => char.IsControl(sign) || char.IsWhiteSpace(sign) || sign is '"' or '<' or '>' or ',' or ';')
        && MailAddress.TryCreate(text, out var address) && address.Address == text;

    // Split would take a text without breaks apart at its blanks.
    internal static string OneLine(string text) =>
        text.Any(IsBreak) ? string.Join(' ', text.Split([.. text.Where(IsBreak)], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) : text.Trim();

    private static bool IsBreak(char sign) => char.IsControl(sign) || sign is '\u2028' or '\u2029';
}
