using System.Globalization;
using System.Text.RegularExpressions;

namespace SkillsHub.Partnership.Agreements.Import.Text;

internal static partial class SentenceSplitter
{
    /// <summary>Start and length of each sentence; together they hold every character but the spaces between them.</summary>
    public static IEnumerable<(int Start, int Length)> Split(string text)
    {
        var start = 0;
        foreach (Match end in Ends().Matches(text))
        {
            if (IsAbbreviation(text, start, end.Index))
                continue;
            var stop = end.Index + 1;
            yield return (start, stop - start);
            start = end.Index + end.Length;
        }

        if (start < text.Length)
            yield return (start, text.Length - start);
    }

    private static bool IsAbbreviation(string text, int start, int dot)
    {
        if (text[dot] != '.')
            return false;
        var word = dot;
        while (word > start && !char.IsWhiteSpace(text[word - 1]))
            word--;
        if (dot - word == 1 && Numbered().IsMatch(text[start..word]))
            return false;
        return IsAbbreviation(text.AsSpan(word, dot - word)) || IsItem(text.AsSpan(start, dot - start), word - start);
    }

    // « s'engage à : 1. Ouvrir une salle ; 2. Tenir un registre. »
    private static bool IsItem(ReadOnlySpan<char> sentence, int word) =>
        sentence.Length - word is 1 or 2 && int.TryParse(sentence[word..], NumberStyles.None, CultureInfo.InvariantCulture, out _)
        && sentence[..word].TrimEnd() is [.., ':' or ';' or ','];

    /// <param name="last">The word before a dot.</param>
    public static bool IsAbbreviation(ReadOnlySpan<char> last) =>
        (last.Length == 1 && char.IsLetter(last[0]))
        || last.EndsWith('.')
        || Abbreviations().IsMatch(last);

    [GeneratedRegex(@"(?<![.\u2026])[.!?](?=\s+[\p{Lu}\u00AB""(\u2022])\s+", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Ends();

    // « défini en annexe I. L'Administration … ».
    [GeneratedRegex(@"\b(annexes?|articles?|titres?|chapitres?|parties?|lots?|phases?|axes?|volets?)\s+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\(?(mme|mlle|mr|mm|dr|me|art|cf|st|ste|bd|av|al|tel|ref|nb|p)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Abbreviations();
}
