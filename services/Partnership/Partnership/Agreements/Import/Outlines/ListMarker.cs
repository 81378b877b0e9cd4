using System.Text.RegularExpressions;

namespace SkillsHub.Partnership.Agreements.Import.Outlines;

/// <summary>Bullets, dashes, letters and numbers that start a list item, Word's private-use bullets included.</summary>
internal static partial class ListMarker
{
    /// <summary>The marker and the column of the text after it; null when the line starts without one.</summary>
    public static (string Marker, int Column)? Find(string line)
    {
        var match = Pattern().Match(line);
        return match.Success ? (match.Groups["m"].Value, match.Length) : null;
    }

    /// <summary>Markers of one list look alike: <c>a)</c> and <c>b)</c>, but not <c>a)</c> and <c>-</c>.</summary>
    public static bool SameStyle(string? a, string? b) => string.Equals(Style(a), Style(b), StringComparison.Ordinal);

    public static bool IsDash(string marker) => marker is "-" or "\u2013" or "\u2014" or "\u2212";

    private static string? Style(string? marker) => marker is null ? null
        : IsDash(marker) ? "-"
        : string.Concat(marker.Select(c => char.IsAsciiDigit(c) ? '1' : char.IsAsciiLetter(c) ? 'a' : c)).Replace("11", "1", StringComparison.Ordinal);

    [GeneratedRegex(
        @"^\s*(?<m>[\u2022\u2023\u2043\u2219\u2190-\u21FF\u25A0-\u25FF\u2605-\u2606\u2610-\u2612\u2713-\u2718\u2756\u2794\u2798-\u27BE\u00B7\uE000-\uF8FF](?=\s*\S)|\u00B0(?=\s+\S)" +
        @"|[-\u2013\u2014\u2212](?=\s+\S|\p{L})|\*(?=\s+\S)|o(?=\s+\S)" +
        @"|\(?[a-h]\)(?=\s+\S)|[a-h]\.(?=\s+\S)|\(?[ivx]{1,4}\)(?=\s+\S)|\(?\d{1,2}(\u00B0\)|[)\u00B0])(?=\s+\S)|\d{1,2}\.(?=\s+\p{Lu}))\s*",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        5_000)]
    private static partial Regex Pattern();
}
