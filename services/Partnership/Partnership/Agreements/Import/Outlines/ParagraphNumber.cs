using System.Text.RegularExpressions;

namespace SkillsHub.Partnership.Agreements.Import.Outlines;

/// <summary>« § 1. », « 2.1 », « § 2.1. » ahead of a paragraph of article 2: no words of its sentence.</summary>
internal static partial class ParagraphNumber
{
    /// <summary>How many characters of the line without its indent number it; 0 for a line without number, or with that of another article.</summary>
    public static int Length(string line, string? article)
    {
        var text = line.TrimStart();
        var match = article is null ? Match.Empty : Pattern().Match(text);
        return !match.Success || (match.Groups["number"].Success && !IsOf(match.Groups["number"].Value, article!)) ? 0 : match.Length;
    }

    // « 4.1 » of chapter 4, whatever title the chapter stands below.
    private static bool IsOf(string number, string article) =>
        number.StartsWith($"{article}.", StringComparison.Ordinal) || number.StartsWith($"{article[(article.LastIndexOf('.') + 1)..]}.", StringComparison.Ordinal);

    [GeneratedRegex(@"^(\u00A7\s*\d{1,2}(\s*[.):\-\u2013])?|(\u00A7\s*)?(?<number>\d{1,2}(\.\d{1,2}){1,3})\s*[.):\-\u2013]?)\s+(?=\p{Lu})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Pattern();
}
