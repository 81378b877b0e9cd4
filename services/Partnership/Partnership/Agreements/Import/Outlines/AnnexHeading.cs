using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Outlines;

/// <summary>« ANNEXE 1 – Plan de financement », « Annexe financière ».</summary>
internal sealed partial record AnnexHeading(string? Number, string Title)
{
    /// <summary>« Programme d'actions (jointe) »: the text says that it comes with it.</summary>
    public bool IsJoined { get; init; }

    public static AnnexHeading? Find(string line)
    {
        var trimmed = line.Trim();
        if (trimmed.Length is 0 or > 140 || !char.IsUpper(trimmed[0]) || trimmed[^1] is ';' or ',')
            return null;
        // « Annexe n° 3. Règlement. » is a heading, « Annexe 3 présente le règlement. » a sentence.
        var parted = trimmed[^1] == '.' && Parted().IsMatch(TextFolding.Fold(trimmed));
        if (parted)
            trimmed = trimmed.TrimEnd('.');
        var match = trimmed[^1] == '.' ? Match.Empty : Pattern().Match(TextFolding.Fold(trimmed));
        if (!match.Success)
            return null;
        var number = match.Groups["num"];
        var title = match.Groups["title"];
        if (Several().IsMatch(TextFolding.Fold(trimmed)) || (number.Success && !IsNumber(trimmed, number.Index, number.Length)))
            return new AnnexHeading(null, trimmed);
        var written = title.Length > 0 ? trimmed.Substring(title.Index, title.Length).Trim() : trimmed;
        var state = State().Match(TextFolding.Fold(written));
        return new AnnexHeading(
            number.Success ? trimmed.Substring(number.Index, number.Length).ToUpperInvariant() : null,
            state is { Success: true, Index: > 0 } ? written[..state.Index] : written)
        {
            IsJoined = state.Groups["joined"].Success,
        };
    }

    /// <summary>« A. – Budget », « 2. Plan des locaux », below « ANNEXES ».</summary>
    public static AnnexHeading? Below(string line, string? last)
    {
        var match = line.Length > 140 ? Match.Empty : Counted().Match(line.Trim());
        return match.Success && Follows(match.Groups["n"].Value, last) ? new AnnexHeading(match.Groups["n"].Value, match.Groups["title"].Value) : null;
    }

    /// <summary>« ANNEXES À LA CONVENTION »: a title for all those that follow.</summary>
    public bool IsOfAll => Number is null && Several().IsMatch(TextFolding.Fold(Title));

    /// <summary>Whether the letter or figures behind « annexe » are its number; folded, the « à » of « annexe à la convention » looks like one.</summary>
    public static bool IsNumber(string text, int start, int length) =>
        length > 1 || !char.IsLetter(text[start]) || (char.IsAsciiLetterUpper(text[start]) && !Preposition().IsMatch(TextFolding.Fold(text[start..])));

    [GeneratedRegex(@"\s*[(\[]\s*((?<joined>(ci[- ])?(jointe?|annexee?))s?|(a\s+)?(joindre|fournir|annexer|venir)|ser(a|ont)\s+(jointe?|annexee?|fournie?|remise?|transmise?)s?\b[^)\]]{0,60})\s*[)\]]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex State();

    [GeneratedRegex(@"^a\s+(l[ae]s?\s|l'|cette\s|ce\s)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Preposition();

    private static bool Follows(string number, string? last)
    {
        if (last is null)
            return number is "A" or "I" or "1";
        var (before, now) = (Rank(last, last), Rank(number, last));
        return before is not null && now == before + 1;
    }

    // Of the kind that the first of them is: « I » may be a letter too.
    private static int? Rank(string number, string like) =>
        char.IsAsciiDigit(like[0]) ? FrenchNumbers.Parse(number)
        : RomanNumerals.Parse(TextFolding.Fold(like)) is not null ? RomanNumerals.Parse(TextFolding.Fold(number))
        : number.Length == 1 && char.IsAsciiLetterUpper(number[0]) ? number[0] - 'A' : null;

    [GeneratedRegex(@"^(?<n>[A-H]|[IVX]{1,4}|\d{1,2})\s?([.)]\s*[-\u2013\u2014]?|[-\u2013\u2014:])\s+(?<title>\p{Lu}.*[^.;,:])$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Counted();

    [GeneratedRegex(@"^annexe\s*(n\s?[°o]\s*)?(\d{1,2}|[ivx]{1,5}|[a-h])\s*[.:\-]\s*\S", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Parted();

    [GeneratedRegex(@"^(liste\s+des\s+)?annexes(\s+(a|aux?|de|du|des)\b.*)?\s*:?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Several();

    [GeneratedRegex(@"^(liste\s+des\s+(?=annexes\b))?annexes?\b\s*(n\s?[°o]\s*)?((?<num>\d{1,2}|[ivx]{1,5}|[a-h])\b)?[\s:.\-]*(?<title>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Pattern();
}
