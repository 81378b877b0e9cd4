using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Parties;

/// <summary>The words of one party, cut into what names it, who represents it and how it is called hereafter.</summary>
internal sealed partial record PartyText(string Identity, string? Representation, string? Alias, IReadOnlyList<string> OtherAliases)
{
    public static PartyText Read(string text)
    {
        text = Sides().Replace(text, "").Trim(' ', ',', ';', ':', '\u00A0');
        var folded = TextFolding.Fold(text);
        var alias = AliasWords().Match(folded);
        var represented = Represented().Match(folded);
        var end = alias.Success ? alias.Index : text.Length;
        string? representation = null;
        var seat = "";
        if (represented.Success)
        {
            var from = represented.Index + represented.Length;
            var until = alias.Success && alias.Index > from ? alias.Index : text.Length;
            end = Math.Min(end, represented.Index);
            if (Seat().Match(folded[..until], from) is { Success: true } behind)
            {
                seat = $", {Slice(text, behind.Index, until)}";
                until = behind.Index;
            }

            representation = Slice(text, from, until);
        }

        // « La Ville (« la Ville »), 2 place …, représentée par »: the seat may stand behind the short name.
        var rest = represented.Success ? represented.Index : text.Length;
        if (alias.Success && alias.Index + alias.Length < rest && Seat().Match(folded[..rest], alias.Index + alias.Length) is { Success: true } ahead)
            seat = $", {Slice(text, ahead.Index, rest)}{seat}";

        return new PartyText(Slice(text, 0, end) + seat, representation, alias.Success ? ReadAlias(text, alias) : null, alias.Success ? Others(text, folded, alias) : []);
    }

    private static string? ReadAlias(string text, Match match)
    {
        var alias = match.Groups["quoted"].Success ? match.Groups["quoted"] : match.Groups["bare"];
        var words = text.Substring(alias.Index, alias.Length).Trim(' ', ',', '.', ';', '(', ')', '\u00A0');
        return words.Length == 0 ? null : words;
    }

    private static List<string> Others(string text, string folded, Match alias)
    {
        var others = new List<string>();
        for (var next = Further().Match(folded, alias.Index + alias.Length); next.Success; next = Further().Match(folded, next.Index + next.Length))
            others.Add(text.Substring(next.Groups["quoted"].Index, next.Groups["quoted"].Length).Trim(' ', ',', '\u00A0'));
        return others;
    }

    private static string Slice(string text, int from, int to) => text[from..to].Trim(' ', ',', ';', '(', '\u00A0');

    // Which side of the table a party sits on says nothing about the party.
    [GeneratedRegex(@",?\s*(?i:d[\u2019'](une|autre)\s+part)\s*[,;.]?\s*$|^\s*(?i:((et|entre)\s*[,:]?\s+)?d[\u2019'](une|autre)\s+part)\s*[,:]?\s*|^\s*(ENTRE|Entre|entre|ET|Et|et)\s*:?\s+(?=\p{Lu}|l)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Sides();

    [GeneratedRegex(@"\brepresente(\(e\)|·e)?e?s?\s+(aux\s+presentes\s+|ici\s+|legalement\s+)?par\s+|\b(prise?|agissant)\s+en\s+la\s+personne\s+de\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Represented();

    [GeneratedRegex(@"\G\s*(,?\s*(ou|et)\s+(encore\s+|aussi\s+)?""|,\s*""(?=\s*(l[ae]s?\s|l')))\s*(?<quoted>[^""]{1,120})""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Further();

    // « représentée par M. X, Maire, domiciliée 2 place … »: the address is the party's, wherever it stands.
    [GeneratedRegex(@"[,;]\s*(?=(sise?\s|situee?\s|domiciliee?\s|dont\s+le\s+siege|ayant\s+(son\s+)?siege|immatricul|(n°\s*(de\s+)?)?siret\b|\d{1,4}\s*(bis\b|ter\b|[a-c]\b)?\s*,?\s*" + PartyIdentity.Streets + "|" + PartyIdentity.Streets + @"\b[^,;]{0,80},?\s+\d{2}\s?\d{3}\s+\p{L}))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Seat();

    [GeneratedRegex(
        @"\(?\s*(et\s+)?((ci[- ]?apres|ci[- ]?dessous)\s*,?\s*((egalement\s+)?(design|denomm|appel|nomm|mentionn)\w*(\(e\))?)?|\b(design|denomm)ee?s?(\s+(ci[- ]?apres|ci[- ]?dessous)|(?=\s+sous\s+(les?\s+(termes?|noms?|mots?|vocables?|sigles?)|l'appellation|la\s+denomination))))\s*" +
        @"((par|sous|comme)\s+(?=""|l[ae]s?\s+(?!(termes?|noms?|mots?|vocables?|sigles?|denomination)\b))|(par|sous|comme)?\s*(les?\s+(termes?|noms?|mots?|vocables?|sigles?)|l'appellation|la\s+denomination|l'expression)\s*(de\s+)?)?:?\s*" +
        @"(""\s*(?<quoted>[^""]{1,120})""|(?<bare>[^"",;)]{1,120}))" +
        // « (« l'Agglomération ») »: quotation marks and an article tell it from any other bracket.
        @"|\(\s*""\s*(?=l[ae]s?\s|l')(?<quoted>[^""]{1,120})""(?=\s*\)|\s*(,|ou|et)\s*"")",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        5_000)]
    private static partial Regex AliasWords();
}
