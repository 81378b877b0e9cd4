using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Parties;

/// <summary>« M. X, Maire », « son Président en exercice, M. X », « sa Directrice ». A blank instead of a name stays unnamed.</summary>
internal static partial class Representatives
{
    public static RepresentativeExtract Read(string words)
    {
        var end = Authority().Match(TextFolding.Fold(words));
        var text = (end.Success ? words[..end.Index] : words).Trim(' ', ',', ';', '\u00A0');
        var honorific = Honorific().Match(text);
        if (honorific.Success)
            return WithHonorific(text, honorific);
        var possessive = Possessive().Match(text);
        if (possessive.Success)
            return new RepresentativeExtract { Function = Clean(text[possessive.Length..]) };
        var name = BareName().Match(text);
        return name.Success
            ? new RepresentativeExtract { Name = name.Groups["name"].Value, Function = Clean(text[name.Length..]) }
            : new RepresentativeExtract { Function = Clean(text) };
    }

    private static RepresentativeExtract WithHonorific(string text, Match honorific)
    {
        var before = text[..honorific.Index];
        var name = Name().Match(text, honorific.Index + honorific.Length);
        var after = name.Success ? text[(name.Index + name.Length)..] : text[(honorific.Index + honorific.Length)..];
        var function = Clean(Possessive().Replace(before, "")) ?? Clean(after);
        return new RepresentativeExtract
        {
            Honorific = honorific.Groups["title"].Value,
            Name = name.Success ? name.Value.Trim(' ', '.') : null,
            Function = function,
        };
    }

    private static string? Clean(string words)
    {
        var trimmed = Quality().Replace(words.Trim(' ', ',', ';', '.', ':', '\u00A0'), "").Trim(' ', ',', '.', '\u2026', '_', '\u00A0');
        return trimmed.Any(char.IsLetter) ? trimmed : null;
    }

    [GeneratedRegex(@"\b(?<title>Monsieur|Madame|Mademoiselle|M\.|Mme(?!\p{L})\.?|Mlle|Mr\.?|MM\.|M(?=\s\p{Lu}))\s*(?=\p{L}|[.\u2026_]|$)(?!le\s|la\s|l[\u2019'])|\b(?<title>Monsieur|Madame|M\.|Mme\.?)\s+(?=(le|la)\s|l[\u2019'])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Honorific();

    [GeneratedRegex(@"\G\s*\p{Lu}[\p{L}'\u2019.\-]*(\s+(de|du|des|la|le|d[\u2019'])?\s*\p{Lu}[\p{L}'\u2019.\-]*){0,5}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Name();

    [GeneratedRegex(@"^(?<name>\p{Lu}[\p{L}'\u2019\-]*(\s+(de|du|la|le)?\s*\p{Lu}[\p{L}'\u2019\-]*){1,5})\s*(,|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex BareName();

    [GeneratedRegex(@"^\s*(son|sa|leur|le|la|l[\u2019'])\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 5_000)]
    private static partial Regex Possessive();

    [GeneratedRegex(@"^(agissant\s+)?(en\s+(sa\s+)?qualité\s+de\s+|en\s+tant\s+que\s+|son\s+|sa\s+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 5_000)]
    private static partial Regex Quality();

    [GeneratedRegex(@",?\s*\b(dument\s+(habilit|autoris|mandat)|habilitee?\s|autorisee?\s|en\s+vertu\s|par\s+deliberation|suivant\s+deliberation|agissant\s+(au|en\s+vertu|pour))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Authority();
}
