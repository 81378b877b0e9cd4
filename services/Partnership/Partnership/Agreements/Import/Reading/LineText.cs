using System.Text;

namespace SkillsHub.Partnership.Agreements.Import.Reading;

/// <summary>
/// What no reader of the page sees goes: characters without width, control characters, U+FFFE and U+FFFF, which are none, blanks at the end and
/// the far end of a gap that is wider than any between two columns. Half a character, which a PDF may hold, becomes U+FFFD: nothing after this
/// could store it.
/// </summary>
internal static class LineText
{
    private const int WidestGap = 40;

    public static string Clean(string raw)
    {
        var line = raw.AsSpan().IndexOfAny(Invisible) >= 0 ? Strip(raw) : raw;
        if (line.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            line = string.Concat(line.EnumerateRunes());
        line = line.TrimEnd();
        if (line.Length > WidestGap)
            line = Narrowed(line);
        return line.IsNormalized(NormalizationForm.FormC) ? line : line.Normalize(NormalizationForm.FormC);
    }

    // A rule that looks for blanks tries each start and each end in thousands of them.
    private static string Narrowed(string line)
    {
        var (text, gap) = (new StringBuilder(line.Length), 0);
        foreach (var c in line)
        {
            gap = char.IsWhiteSpace(c) ? gap + 1 : 0;
            if (gap <= WidestGap)
                text.Append(c);
        }

        return text.ToString();
    }

    private static string Strip(string raw)
    {
        var text = new StringBuilder(raw.Length);
        foreach (var c in raw)
        {
            if (c is '\f' or '\v')
                text.Append(' ');
            else if (!Invisible.Contains(c))
                text.Append(c);
        }

        return text.ToString();
    }

    private static readonly System.Buffers.SearchValues<char> Invisible =
        System.Buffers.SearchValues.Create("\u00AD\u200B\u200C\u200D\u2060\uFEFF\f\v\u001A\0\uFFFE\uFFFF");
}
