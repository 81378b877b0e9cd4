using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Parties;

/// <summary>Name, legal description, address and SIRET, told apart between commas.</summary>
/// <param name="Name">As written, article included.</param>
/// <param name="Description">What it is by law.</param>
/// <param name="Address">Null too when only a blank stands for it.</param>
/// <param name="IsSeated">The text speaks of its seat, known or left blank.</param>
/// <param name="Siret">14 digits.</param>
internal sealed partial record PartyIdentity(string Name, string? Description, string? Address, bool IsSeated, string? Siret)
{
    private const int LongestName = 160;

    /// <param name="identity">The words before the representative.</param>
    /// <param name="elsewhere">The folded text of the document: a name that holds a comma stands there again, whole.</param>
    public static PartyIdentity Read(string identity, string elsewhere)
    {
        var siret = SiretNumber().Match(identity);
        if (siret.Success)
            identity = identity.Remove(siret.Index, siret.Length);
        var parts = Parts(identity).ToList();
        var name = parts.Count == 0 ? "" : parts[0];
        var next = 1;
        while (next < parts.Count && BelongsToName(name, parts[next], parts, next, elsewhere))
            name = $"{name}, {parts[next++]}";
        var rest = parts.Skip(next).ToList();
        return new PartyIdentity(name, FindDescription(rest), FindAddress(rest), rest.Exists(part => IsAddress(TextFolding.Fold(part))), siret.Success ? Digits(siret.Groups["n"].Value) : null);
    }

    // The first cut is where the name stops without a comma: « La Ville de X sise place Y ».
    private static IEnumerable<string> Parts(string identity)
    {
        var cut = NameEnd().Match(TextFolding.Fold(identity));
        var head = cut.Success ? identity[..cut.Index] : identity;
        var tail = cut.Success ? identity[cut.Index..] : "";
        return Split(head).Concat(Split(tail));
    }

    private static IEnumerable<string> Split(string text) =>
        Commas().Split(text).Select(part => Trimmed(part)).Where(part => part.Length > 0);

    // « 7 quai Sud à LACVILLE (01000) » keeps its bracket.
    private static string Trimmed(string part)
    {
        var words = part.Trim(' ', ',', ';', '.', '(', ')', '-', '\u2013', '\u00A0');
        return words.LastIndexOf('(') > words.LastIndexOf(')') ? $"{words})" : words;
    }

    private static bool BelongsToName(string name, string part, List<string> parts, int index, string elsewhere)
    {
        var folded = TextFolding.Fold(part);
        if (name.Length + part.Length > LongestName || !char.IsUpper(part[0]) || IsAddress(folded) || DescriptionStart().IsMatch(folded))
            return false;
        var isList = folded.Contains(" & ", StringComparison.Ordinal) && index + 1 < parts.Count;
        return isList || StandsTwice(elsewhere, TextFolding.Fold($"{PartyNames.WithoutArticle(name)}, {part}"));
    }

    // The list of parties is one place; the name stands elsewhere when there is a second.
    private static bool StandsTwice(string text, string words)
    {
        var first = text.IndexOf(words, StringComparison.Ordinal);
        return first >= 0 && text.IndexOf(words, first + words.Length, StringComparison.Ordinal) >= 0;
    }

    private static string? FindAddress(List<string> parts)
    {
        var first = parts.FindIndex(part => IsAddress(TextFolding.Fold(part)));
        if (first < 0)
            return null;
        var length = 1;
        while (first + length < parts.Count && TextFolding.Fold(parts[first + length]) is var next && !DescriptionStart().IsMatch(next) && !AddressLead().IsMatch(next))
            length++;
        var address = string.Join(", ", parts.Skip(first).Take(length));
        // The cut between commas took the blank behind « est situé » along with its space.
        var place = address[Math.Min(AddressLead().Match(TextFolding.Fold(address) + " ").Length, address.Length)..];
        return place.Any(char.IsLetterOrDigit) ? place : null;
    }

    private static string? FindDescription(List<string> parts)
    {
        var first = parts.FindIndex(part => IsAddress(TextFolding.Fold(part)));
        var before = first < 0 ? parts : parts.Take(first);
        var after = first < 0 ? [] : parts.Skip(first + 1).SkipWhile(part => !DescriptionStart().IsMatch(TextFolding.Fold(part)));
        var words = string.Join(", ", before.Concat(after));
        return words.Length == 0 ? null : words;
    }

    private static bool IsAddress(string folded) => AddressStart().IsMatch(folded) || PostalCode().IsMatch(folded);

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    /// <summary>Pattern, on folded text, of the words that a street name starts with.</summary>
    public const string Streets =
        @"(?:rue|avenue|av\.|boulevard|bd|place|quai|cours|allees?|impasse|chemin|route|esplanade|square|passage|parvis|faubourg|hotel\s+d|b\.?p\.?\s*\d|cs\s*\d|z\.?[aic]\.?\b|zone|parc\s+d|immeuble|batiment|tour\b|cite\b|rond[- ]point|voie|mail\b|residence|domaine|espace)";

    [GeneratedRegex(@"\s+(?=(sise?\s|situee?\s|dont\s+le\s+siege|ayant\s+son\s+siege|ayant\s+siege|domiciliee?\s|immatriculee?\s|identifiee?\s|enregistree?\s|association\s+(loi|regie|declaree)|societe\s+(anonyme|par)|\d{1,4}\s*,?\s*(bis|ter)?\s*,?\s*" + Streets + @"))|\s*\(", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex NameEnd();

    [GeneratedRegex(@"^(sise?\s|situee?\s|dont\s+le\s+siege|ayant\s+(son\s+)?siege|domiciliee?\s|\d{1,4}\s*(bis|ter|[a-c]\b)?\s*,?\s*\p{L}|" + Streets + @"\b)|^\d{1,4}\s?(bis|ter)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex AddressStart();

    [GeneratedRegex(@"^(sise?\s+(au\s+|a\s+)?|situee?\s+(au\s+|a\s+)?|dont\s+le\s+siege(\s+social)?\s+(est\s+|se\s+trouve\s+)?(sis\s+|situe\s+|fixe\s+|etabli\s+)?(au\s+|a\s+)?|ayant\s+(son\s+)?siege(\s+social)?\s+(au\s+|a\s+)?|domiciliee?\s+(en\s+cette\s+qualite\s+)?(au\s+|a\s+)?)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex AddressLead();

    [GeneratedRegex(@"\b\d{2}\s?\d{3}\s+\p{L}", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex PostalCode();

    [GeneratedRegex(@"^(etablissement|association|societe|collectivite|regie|syndicat|groupement|federation|personne|organisme|au\s+capital|immatricul|identifi|enregistr|inscrit|declare|regi|siret|siren|n°|service|autorite|administration|culturel|ci[- ]|habilit|dument|agissant|en\s+vertu|titulaire|code\s)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex DescriptionStart();

    [GeneratedRegex(@",?\s*\(?(?i:(immatriculée?|identifiée?|enregistrée?|inscrite?)\s+(au\s+\p{L}+\s+)?(sous\s+le\s+)?)?(?i:(n[°o]\s*)?siret)\s*(?i:n[°o]|numéro)?\s*:?\s*(?<n>\d(?:[\s\u00A0\u202F]?\d){13})\)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex SiretNumber();

    [GeneratedRegex(@",\s+", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Commas();
}
