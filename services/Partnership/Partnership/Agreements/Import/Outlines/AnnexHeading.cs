using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Outlines;

/// <summary>« ANNEXE 1 – Plan de financement », « Annexe financière ».</summary>
internal sealed partial record AnnexHeading(string? Number, string Title)
{
    public static AnnexHeading? Find(string line)
    {
        var trimmed = line.Trim();
        if (trimmed.Length is 0 or > 140 || !char.IsUpper(trimmed[0]) || trimmed[^1] is '.' or ';' or ',')
            return null;
        var match = Pattern().Match(TextFolding.Fold(trimmed));
        if (!match.Success)
            return null;
        var number = match.Groups["num"];
        var title = match.Groups["title"];
        if (Several().IsMatch(TextFolding.Fold(trimmed)) || (number.Success && !IsNumber(trimmed, number.Index, number.Length)))
            return new AnnexHeading(null, trimmed);
        return new AnnexHeading(
            number.Success ? trimmed.Substring(number.Index, number.Length).ToUpperInvariant() : null,
            title.Length > 0 ? trimmed.Substring(title.Index, title.Length).Trim() : trimmed);
    }

    /// <summary>« ANNEXES À LA CONVENTION »: a title for all those that follow.</summary>
    public bool IsOfAll => Number is null && Several().IsMatch(TextFolding.Fold(Title));

    /// <summary>Whether the letter or figures behind « annexe » are its number; folded, the « à » of « annexe à la convention » looks like one.</summary>
    public static bool IsNumber(string text, int start, int length) =>
        length > 1 || !char.IsLetter(text[start]) || (char.IsAsciiLetterUpper(text[start]) && !Preposition().IsMatch(TextFolding.Fold(text[start..])));

    [GeneratedRegex(@"^a\s+(l[ae]s?\s|l'|cette\s|ce\s)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Preposition();

    [GeneratedRegex(@"^annexes(\s+(a|aux?|de|du|des)\b.*)?\s*:?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Several();

    [GeneratedRegex(@"^annexes?\b\s*(n\s?[°o]\s*)?((?<num>\d{1,2}|[ivx]{1,5}|[a-h])\b)?[\s:.\-]*(?<title>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Pattern();
}
