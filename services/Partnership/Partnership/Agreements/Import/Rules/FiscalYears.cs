using System.Globalization;
using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>« les trois premiers exercices », « les exercices 2024 à 2026 », « en 2027 », « de 2027 à 2029 », « pendant trois ans ».</summary>
internal static partial class FiscalYears
{
    // No promise names the years of more things; a text that does is made to be slow.
    private const int MostOthers = 12;

    public static FiscalYearsExtract? Find(CommitmentDraft commitment, int start, int length)
    {
        var named = Named().Match(commitment.Words, start, length);
        var counted = Counted().Match(commitment.Words, start, length);
        if (!named.Success && !counted.Success)
            named = OfWhatIsPaid(commitment, start, length);
        if (named.Success)
        {
            var first = Year(named.Groups["from"]);
            var last = named.Groups["to"].Success ? Year(named.Groups["to"]) : first;
            return Extract(commitment, named, last >= first ? last - first + 1 : null, first);
        }

        return counted.Success ? Extract(commitment, counted, counted.Groups["n"].Success ? FrenchNumbers.Parse(counted.Groups["n"].Value) : 1, null) : null;
    }

    private static Match OfWhatIsPaid(CommitmentDraft commitment, int start, int length)
    {
        var year = Bare().Match(commitment.Words, start, length);
        for (var others = 0; year.Success && others < MostOthers; others++)
        {
            if (IsOfWhatIsPaid(commitment, start, year))
                return year;
            year = Bare().Match(commitment.Words, year.Index + 1, start + length - year.Index - 1);
        }

        return Match.Empty;
    }

    // « 10 000 € pour la halle en 2027 », not « pour la halle construite en 1998 »: what stands between tells, from the last comma on.
    private static bool IsOfWhatIsPaid(CommitmentDraft commitment, int start, Match year)
    {
        var paid = Paid().Match(commitment.Words[start..year.Index]);
        if (!paid.Success)
            return year.Index == 0 && IsPaid().IsMatch(commitment.Verbatim(year.Length, commitment.Words.Length - year.Length));
        var from = Math.Max(start + paid.Index + paid.Length, commitment.Words.LastIndexOf(',', year.Index) + 1);
        return !Another().IsMatch(commitment.Words[from..year.Index]) && !Happened().IsMatch(commitment.Verbatim(from, year.Index - from));
    }

    private static FiscalYearsExtract Extract(CommitmentDraft commitment, Match match, int? count, int? first) => new()
    {
        Text = commitment.Verbatim(match.Groups["text"].Index, match.Groups["text"].Length),
        Count = count,
        FirstYear = first,
    };

    private static int Year(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?<text>(l'\s*|les\s+|des\s+)?(exercices?|annees?)(\s+(budgetaires?|civiles?|comptables?))?\s+(?<from>(19|20)\d{2})(\s*(a|et|-|/|,)\s*((19|20)\d{2}\s*(,|et)\s*)*(?<to>(19|20)\d{2}))?)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Named();

    // Not « du 1er janvier 2027 au … », « la convention de 2019 »: that is the year of another thing.
    [GeneratedRegex(@"\b(?<text>(en|pour)\s+(?<from>(19|20)\d{2})(\s*(,\s*et|,|et|-)\s*((en|pour)\s+)?(?<to>(19|20)\d{2}))*|de\s+(?<from>(19|20)\d{2})\s+a\s+(?<to>(19|20)\d{2}))\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Bare();

    private const string Sum = @"(subventions?|(co-?)?financements?|participations?|contributions?|dotations?|aides?|sommes?)";

    [GeneratedRegex(@"€|%|\beuros?\b|\b" + Sum + @"\b|\b(verse|finance|attribue|accorde|alloue|octroie|participe|contribue|apporte|prete)(r|ra|nt|ront)?\b|\boctroyer\b|\b(charge|disposition|gratuit\w*|gracieu\w*)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.RightToLeft, 5_000)]
    private static partial Regex Paid();

    // « comme en 2024 », « à l'atelier qui ouvre en 2022 ».
    [GeneratedRegex(@"\b(qui|dont|comme|que|celles?|celui|ceux|depuis|contre|rapport|base|egale?s?|identiques?|autant)\b|\bqu'", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Another();

    // A participle, told by its accent or by the ending of its family; behind an article the word is a noun, as « la Communauté » or « un produit ».
    [GeneratedRegex(
        @"(?<!(?<!\p{L})(l[ae]s?|une?|des?|du|aux?|à|ce|cett?e|ces|sa|son|ses|leurs?|par|en|chaque)\s+|(?<!\p{L})[ld]['\u2019]\s?)(?<!\p{L})(?!année)\p{L}*" +
        @"(é|tenu|venu|reçu|conclu|paru|rendu|struit|duit|crit|[fv]ert|quis|pris|mis|bli|fini|bâti|cueilli|fait)e?s?(?!\p{L})|(?<!\p{L})où(?!\p{L})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        5_000)]
    private static partial Regex Happened();

    [GeneratedRegex(@"^\s*[,:]\s*((l[ae]s?|une?|sa|l['\u2019])\s*)?(" + Sum + @"\b|\d[\d\s.]*(€|euros))|^\s*,\s+[^,;.]{1,80}?\b(verse|accorde|attribue|alloue|s['\u2019]engage)(ra|nt|ront)?\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex IsPaid();

    [GeneratedRegex(@"\b(?<text>(les?\s+|la\s+|l')?((?<n>\d{1,2}|" + FrenchNumbers.Words + @")\s+)?premier(e)?s?\s+(exercices?|annees?)(\s+(budgetaires?|civiles?|comptables?|d'activite))?)\b|\b(pendant|durant|sur)\s+(?<text>(une\s+(duree|periode)\s+de\s+)?(?<n>\d{1,2}|" + FrenchNumbers.Words + @")\s+(ans?|annees?|exercices?))\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Counted();
}
