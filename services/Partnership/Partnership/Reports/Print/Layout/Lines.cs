using System.Globalization;
using System.Text;

namespace SkillsHub.Partnership.Reports.Print.Layout;

/// <summary>Breaks texts into lines: between words, after a hyphen, and within a word that is wider than a line.</summary>
internal static class Lines
{
    public static List<string> Of(string text, double width, Style style, Ruler ruler)
    {
        List<string> lines = [];
        foreach (var paragraph in Clean(text).Split('\n'))
        {
            var (line, reached) = ("", 0d);
            foreach (var piece in PiecesOf(paragraph).SelectMany(piece => Fitting(piece, width, style, ruler)))
            {
                if (line.Length > 0 && reached + ruler.WidthOf(piece.TrimEnd(' '), style) > width)
                {
                    lines.Add(line.TrimEnd(' '));
                    (line, reached) = ("", 0);
                }

                line += piece;
                reached += ruler.WidthOf(piece, style);
            }

            lines.Add(line.TrimEnd(' '));
        }

        return lines;
    }

    /// <summary>The widest part that is kept together where there is room.</summary>
    public static double WidestPiece(string text, Style style, Ruler ruler) =>
        Clean(text).Split('\n').SelectMany(PiecesOf).Select(piece => ruler.WidthOf(piece.TrimEnd(' '), style)).DefaultIfEmpty().Max();

    /// <summary>Without what no page shows: signs that steer, halves of signs, what is no sign, hyphens that say where to break.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var sign in text.ReplaceLineEndings("\n").EnumerateRunes().Where(sign => sign.Value != 0xAD && !IsNoSign(sign.Value)))
            clean.Append(sign.Value != '\n' && Rune.GetUnicodeCategory(sign) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? " " : sign.ToString());
        return clean.ToString().Normalize();
    }

    // Copied from a PDF, a hyphen at the end of a line can be one (Unicode 16 §23.7).
    private static bool IsNoSign(int value) => (value & 0xFFFE) == 0xFFFE || value is >= 0xFDD0 and <= 0xFDEF;

    private static IEnumerable<string> PiecesOf(string paragraph)
    {
        var from = 0;
        for (var at = 0; at < paragraph.Length; at++)
        {
            if (!Ends(paragraph, from, at))
                continue;
            yield return paragraph[from..(at + 1)];
            from = at + 1;
        }

        yield return paragraph[from..];
    }

    private static bool Ends(string paragraph, int from, int at) => (paragraph[at], at + 1 < paragraph.Length ? paragraph[at + 1] : '\0') switch
    {
        // What French typography keeps together, whoever typed it.
        (' ', ';' or ':' or '!' or '?' or '»' or '%' or '€') => false,
        (' ', _) => at == 0 || paragraph[at - 1] != '«',
        // A hyphen ends a piece where it joins two words: before a number it may be its sign.
        ('-' or '/', var next) => at > from && char.IsLetter(next),
        _ => false,
    };

    private static IEnumerable<string> Fitting(string piece, double width, Style style, Ruler ruler)
    {
        if (ruler.WidthOf(piece.TrimEnd(' '), style) <= width)
        {
            yield return piece;
            yield break;
        }

        var part = "";
        var signs = StringInfo.GetTextElementEnumerator(piece);
        while (signs.MoveNext())
        {
            var sign = signs.GetTextElement();
            if (part.Length > 0 && ruler.WidthOf(part + sign, style) > width)
            {
                yield return part;
                part = "";
            }

            part += sign;
        }

        yield return part;
    }
}
