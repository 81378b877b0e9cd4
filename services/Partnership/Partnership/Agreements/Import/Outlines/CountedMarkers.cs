using System.Globalization;
using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Outlines;

/// <summary>
/// What numbers a paragraph or an item of an article only because the others come before it: « II. – », « B. », and, in a list, « 2. »
/// in lower case or « 2 - ». Alone, they are somebody's initials, or figures that the margin cut off.
/// </summary>
internal sealed partial class CountedMarkers
{
    private int _romans;
    private int _letters;
    private int _items;
    private string _separator = "";

    /// <summary>How many characters of the line without its indent number the paragraph; 0 when none do.</summary>
    public int Paragraph(string line)
    {
        var text = line.TrimStart();
        var match = Ordinal().Match(text);
        if (!match.Success)
            return 0;
        var said = match.Groups["n"].Value;
        var (roman, letter) = (RomanNumerals.Parse(TextFolding.Fold(said)), said.Length == 1 ? said[0] - 'A' + 1 : 0);
        if (roman == _romans + 1)
            _romans++;
        else if (letter == _letters + 1)
            _letters++;
        else
            return 0;
        return match.Length;
    }

    /// <param name="line">A line that starts with no other marker.</param>
    /// <param name="isAnnounced">A list may start here.</param>
    public (string Marker, int Column)? Item(string line, bool isAnnounced)
    {
        var match = Figure().Match(line);
        if (!match.Success)
            return null;
        var (number, separator) = (int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture), match.Groups["sep"].Value);
        var starts = number == 1 && isAnnounced;
        if (!starts && (_items == 0 || number != _items + 1 || !string.Equals(separator, _separator, StringComparison.Ordinal)))
            return null;
        (_items, _separator) = (number, separator);
        return (match.Groups["m"].Value, match.Length);
    }

    /// <summary>A paragraph ends the list.</summary>
    public void EndList() => _items = 0;

    [GeneratedRegex(@"^(?<n>[IVX]{1,5}|[A-H])\s?([.)\u00B0]\s*[-\u2013\u2014]?|[-\u2013\u2014])\s+(?=\p{Lu})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^\s*(?<m>(?<n>\d{1,2})\s?(?<sep>[.\-\u2013\u2014/]))\s+(?=\p{L})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Figure();
}
