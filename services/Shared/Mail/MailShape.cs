using System.Text.RegularExpressions;
using MimeKit;

namespace SkillsHub.Mail;

/// <summary>What may stand in the head of a mail.</summary>
public static partial class MailShape
{
    /// <summary>Most characters of an address (RFC 5321 §4.5.3.1.3, less the brackets).</summary>
    public const int MaxAddress = 254;

    /// <summary>Whether a text is one bare address that can be written to from anywhere: of a domain with a name below another, and nothing that would begin another line or name.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsAddress(string text) => IsMailbox(text) && DomainPattern().IsMatch(text[(text.LastIndexOf('@') + 1)..]);

    /// <summary>Whether a text is one bare address, be it of this machine alone.</summary>
    internal static bool IsMailbox(string text) =>
        text.Length <= MaxAddress && !text.Any(sign => char.IsControl(sign) || char.IsWhiteSpace(sign) || sign is '"' or '<' or '>' or ',' or ';' or ':')
        && text.IndexOf('@', StringComparison.Ordinal) > 0
        && MailboxAddress.TryParse(text, out var address) && address.Address == text;

    // Split would take a text without breaks apart at its blanks.
    internal static string OneLine(string text) =>
        text.Any(IsBreak) ? string.Join(' ', text.Split([.. text.Where(IsBreak)], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) : text.Trim();

    private static bool IsBreak(char sign) => char.IsControl(sign) || sign is '\u2028' or '\u2029';

    [GeneratedRegex(@"^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+(?:\p{L}{2,63}|xn--[A-Za-z0-9-]{1,59})\z", RegexOptions.NonBacktracking)]
    private static partial Regex DomainPattern();
}
