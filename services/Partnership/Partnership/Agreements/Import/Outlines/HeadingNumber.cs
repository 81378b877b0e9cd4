using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Outlines;

/// <summary>How a text numbers its articles without saying « article ».</summary>
internal enum HeadingStyle
{
    /// <summary>« TITRE I », « Chapitre 2 », « Section 3 ».</summary>
    Titled,

    /// <summary>« § 1 ».</summary>
    Section,

    Figure,
    Roman,
    Letter,
}

/// <summary>The number that a line starts with, in one style.</summary>
/// <param name="Parts">3 and 2 of « 3.2 »; 0 and 2 of « CHAPITRE 2 », which stands below a title.</param>
/// <param name="Written">As written.</param>
/// <param name="TitleColumn">Where the title starts.</param>
internal sealed partial record HeadingNumber(int[] Parts, string Written, int TitleColumn)
{
    private const int LongestHeading = 120;

    public static HeadingNumber? Read(string line, HeadingStyle style)
    {
        var match = line.Length > LongestHeading ? Match.Empty : Pattern(style).Match(line);
        if (!match.Success || Numbers(TextFolding.Fold(match.Groups["num"].Value), style) is not { } parts)
            return null;
        // « Section 2 du budget annexe » at the start of a line is a reference.
        if (match.Groups["below"] is { Success: true, Value: [not ('c' or 'C'), ..] } && match.Groups["title"].Value is [var initial, ..] && char.IsLower(initial))
            return null;
        var written = match.Groups["written"] is { Success: true } whole ? whole.Value : match.Groups["num"].Value;
        return new HeadingNumber(match.Groups["below"].Success ? [0, .. parts] : parts, written, match.Groups["title"].Index);
    }

    private static Regex Pattern(HeadingStyle style) => style switch
    {
        HeadingStyle.Titled => Titled(),
        HeadingStyle.Section => Section(),
        HeadingStyle.Figure => Figure(),
        HeadingStyle.Roman => Roman(),
        _ => Letter(),
    };

    private static int[]? Numbers(string folded, HeadingStyle style)
    {
        var parts = folded.Split('.', '-').Select((part, i) => i == 0 ? First(part, style) : FrenchNumbers.Parse(part)).ToArray();
        return Array.TrueForAll(parts, part => part is > 0) ? [.. parts.Select(part => part!.Value)] : null;
    }

    private static int? First(string folded, HeadingStyle style) => style switch
    {
        HeadingStyle.Letter => folded[0] - 'a' + 1,
        HeadingStyle.Titled => folded is "premier" ? 1 : RomanNumerals.Parse(folded) ?? FrenchNumbers.Parse(folded),
        HeadingStyle.Roman => RomanNumerals.Parse(folded),
        _ => FrenchNumbers.Parse(folded),
    };

    private const string Separator = @"\s*(\u00B0\)|[.)]\s?[\u2013\u2014\-]|[.):\u2013\u2014\-/\u00B0])";
    private const string Title = @"\s+(?<title>\p{Lu}[^.;]*)$";

    [GeneratedRegex(@"^\s*(?<written>((?i:titre)|(?<below>(?i:chapitre|section)))\s+(?<num>[IVX]{1,5}|\d{1,2}|(?i:premier)))(er)?(" + Separator + @"?\s+(?<title>[^.;]*)|\s*(?<title>))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Titled();

    [GeneratedRegex(@"^\s*(?<written>\u00A7\s*(?<num>\d{1,2}))(" + Separator + "?" + Title + @"|\s*\.?\s*(?<title>)$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Section();

    [GeneratedRegex(@"^\s*(?<num>\d{1,2}([.\-]\d{1,2})*)" + Separator + "?" + Title, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Figure();

    [GeneratedRegex(@"^\s*(?<num>[IVX]{1,5}([.\-]\d{1,2})*)" + Separator + "?" + Title, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Roman();

    // « A Boisclair » starts a line too.
    [GeneratedRegex(@"^\s*(?<num>[A-Z]([.\-]\d{1,2})*)(" + Separator + @"|(?<=\d))" + Title, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Letter();
}
