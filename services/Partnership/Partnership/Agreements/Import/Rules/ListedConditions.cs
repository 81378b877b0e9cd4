using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Outlines;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>« verser le solde sous réserve de : »: what is listed behind it are conditions, no promises.</summary>
/// <param name="Start">Where the condition starts.</param>
/// <param name="GoesOn">The list belongs to it; false when it is whole, and nobody says what is listed.</param>
/// <param name="IsPromised">The words ahead of it promise something.</param>
internal sealed partial record ListedConditions(int Start, bool GoesOn, bool IsPromised)
{
    /// <summary>Null when the list is of what is promised: « s'engage, sous réserve du vote des crédits, à : ».</summary>
    public static ListedConditions? Find(string text, string folded, Promise? promise)
    {
        var behind = promise?.Behind ?? 0;
        var start = Conditions.IndexOfOpen(text, folded, behind);
        if (start >= 0)
            return new ListedConditions(start, true, promise is not null && Promised(promise).IsMatch(folded[behind..start]));
        // « verser 10 000 €, sous réserve du vote des crédits : »: the money is promised ahead, its parts may be listed.
        start = promise is null ? -1 : Conditions.IndexOfLast(text, folded, behind);
        return start >= 0 && Money().IsMatch(folded[behind..start]) ? new ListedConditions(start, false, true) : null;
    }

    /// <summary>The words of the promise alone.</summary>
    public string Ahead(string text) => text[..Start].TrimEnd(' ', ',', '\u00A0');

    /// <summary>The words of the condition with what is listed, verbatim.</summary>
    public string With(string text, IReadOnlyList<Block> listed)
    {
        var words = text[Start..].TrimEnd(' ', ':', '\u00A0');
        return GoesOn && listed.Count > 0 ? $"{words} : {string.Join(' ', listed.Select(block => block.Text))}".TrimEnd(' ', '.', ';', ',', '\u00A0') : words;
    }

    private static Regex Promised(Promise promise) => promise.IsExplicit ? ToDo() : Anything();

    [GeneratedRegex(@"[€%]|\beuros?\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Money();

    [GeneratedRegex(@"\b(a|de|d')\s*((ne\s+pas|y|en|lui|leur|se|l[ae]s?)\s+|[sl]')*[a-z]+(er|ir|re|oir)\b|\ba\s+ce\s+qu", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex ToDo();

    [GeneratedRegex(@"[a-z\d]{2,}", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Anything();
}
