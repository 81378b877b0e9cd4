using System.Text;

namespace SkillsHub.Partnership.Agreements.Import.Reading;

/// <summary>
/// What no reader of the page sees goes: characters without width, control characters, U+FFFE and U+FFFF, which are none, blanks at the end. Half a
/// character, which a PDF may hold, becomes U+FFFD: nothing after this could store it.
/// </summary>
internal static class LineText
{
    public static string Clean(string raw)
    {
        var line = raw.AsSpan().IndexOfAny(Invisible) >= 0 ? Strip(raw) : raw;
        if (line.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            line = string.Concat(line.EnumerateRunes());
        line = line.TrimEnd();
        return line.IsNormalized(NormalizationForm.FormC) ? line : line.Normalize(NormalizationForm.FormC);
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
