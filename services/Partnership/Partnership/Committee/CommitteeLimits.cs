using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee;

/// <summary>How long the words of a committee can be.</summary>
internal static class CommitteeLimits
{
    public const int Name = 200;
    public const int Title = 300;
    public const int Article = 50;
    public const int AgendaItems = 100;
    public const int Terms = 20;

    /// <summary>Letters that the titles of an agenda have together: the convocation names them all, and an event is no larger than 64 KiB.</summary>
    public const int AgendaLetters = 9_000;
    public const int Details = 5_000;
    public const int Reference = 500;
    public const int Minutes = 100_000;
    public const int Rows = 200;

    /// <summary>An address of the web that everybody can be given.</summary>
    public static Check WebAddress(this Check check, string? value, string field) => check.OptionalText(value, field, Reference).That(
        string.IsNullOrWhiteSpace(value) || (Uri.TryCreate(value.Trim(), UriKind.Absolute, out var address) && (address.Scheme is "http" or "https")),
        field, "web-address", $"{field} is an address that begins with http:// or https://.");

    public static string? Trimmed(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
