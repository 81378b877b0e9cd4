using System.Globalization;
using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Outlines;

/// <summary>« Article 1er », « CLAUSE 2 », « ARTICLE III – Durée », « Art. 3-2 », « Article 6 bis : … », « Article premier », « Article B. ».</summary>
internal sealed partial record ArticleHeading(string Number, string NumberAsWritten, int TitleColumn)
{
    /// <summary>« Article B. »: where letters number, « Article I » is the ninth.</summary>
    public bool IsLettered { get; private init; }

    /// <summary>Null for any other line, and for a sentence that only starts with a reference to an article.</summary>
    public static ArticleHeading? Find(string line, bool isLettered = false)
    {
        if (line.Length > 400)
            return null;
        var match = Pattern().Match(TextFolding.Fold(line));
        if (!match.Success || Canonical(match, isLettered) is not { } number)
            return null;
        var written = match.Groups["written"];
        var letter = match.Groups["letter"];
        if (!char.IsUpper(line[written.Index]) || (letter.Success && !char.IsUpper(line[letter.Index])) || !IsTitle(line, match))
            return null;
        return new ArticleHeading(number, line.Substring(written.Index, written.Length).Trim(), match.Groups["title"].Index) { IsLettered = letter.Success };
    }

    private static bool IsTitle(string line, Match match)
    {
        var title = line[match.Groups["title"].Index..].TrimStart();
        if (title.Length == 0)
            return true;
        var opensSentence = char.IsLower(title[0]) && Reference().IsMatch(TextFolding.Fold(title));
        var separated = !string.IsNullOrWhiteSpace(match.Groups["sep"].Value);
        return !opensSentence && (separated || !char.IsLower(title[0]));
    }

    private static string? Canonical(Match match, bool isLettered)
    {
        var main = match.Groups["num"].Value;
        var first = match.Groups["letter"].Success || (isLettered && main is "i") ? main[0] - 'a' + 1
            : main is "premier" or "premiere" or "unique" ? 1
            : RomanNumerals.Parse(main.EndsWith("er", StringComparison.Ordinal) ? main[..^2].TrimEnd() : main) ?? FrenchNumbers.ParseOrdinal(main) ?? FrenchNumbers.Parse(main);
        if (first is not { } number)
            return null;
        var parts = Digits().Matches(match.Groups["sub"].Value).Select(digits => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture));
        var canonical = string.Join('.', parts.Prepend(number));
        return match.Groups["latin"].Success ? $"{canonical} {match.Groups["latin"].Value}" : canonical;
    }

    [GeneratedRegex(
        @"^\s*(?<written>(article|clause|art\s?\.?)\s*(n\s?[°o]\s?)?(?<num>premiere?|unique|\d{1,3}(\s?(er|ere|re|eme|e)\b)?|[ivx]{1,7}(\s?er)?\b|(?<letter>[a-hj])(?=\s*([.:)\-]\s*[a-z""']|$)|\s*[:\-]\s|[.-]\d{1,2}\b(?![.-]?\d)))(?<sub>(\.\s?\d{1,3}|-\d{1,3})*)(\s*(?<latin>bis|ter|quater|quinquies|sexies)\b)?)(?<sep>[\s.:)\-]*)(?<title>.*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        5_000)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^(de|du|des|d'|ci|et|ou|a|au|aux|est|sont|susvise|precite|relati|ne|s'|se|qui|ainsi)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Digits();
}
