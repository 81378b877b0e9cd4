using System.Globalization;
using System.Text;
using SkillsHub.Domain;

namespace SkillsHub.Documentation.Files;

/// <summary>Makes a name that a client sent safe to give to others.</summary>
internal static class FileName
{
    public const int MaxLength = 150;

    private const string Reserved = "<>:\"|?*/\\";

    /// <summary>
    /// The last part of the path, without control, bidirectional and reserved characters, with the extension of what the file
    /// really is.
    /// </summary>
    public static string Sanitise(string? sent, FileKind kind)
    {
        var last = (sent ?? string.Empty).Split('/', '\\')[^1];
        var builder = new StringBuilder(last.Length);
        // EnumerateRunes replaces lone surrogates, which neither PostgreSQL nor a header can carry.
        foreach (var rune in last.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            var dropped = category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
                || (rune.IsAscii && Reserved.Contains((char)rune.Value, StringComparison.Ordinal));
            if (!dropped)
                builder.Append(category is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? " " : rune.ToString());
        }

        var clean = builder.ToString().Normalize(NormalizationForm.FormC).Trim(' ');
        var extension = kind.Extensions.FirstOrDefault(one => clean.EndsWith(one, StringComparison.OrdinalIgnoreCase));
        var stem = (extension is null ? clean : clean[..^extension.Length]).Trim(' ', '.');
        if (stem.Length == 0)
            stem = "document";
        return stem.Truncated(MaxLength).TrimEnd(' ', '.') + (extension?.ToLowerInvariant() ?? kind.Extensions[0]);
    }
}
