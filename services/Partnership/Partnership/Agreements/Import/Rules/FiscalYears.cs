using System.Globalization;
using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>« les trois premiers exercices », « les exercices 2024 à 2026 », « en 2027 », « de 2027 à 2029 », « pendant trois ans ».</summary>
internal static partial class FiscalYears
{
    public static FiscalYearsExtract? Find(CommitmentDraft commitment, int start, int length)
    {
        var named = Named().Match(commitment.Words, start, length);
        var counted = Counted().Match(commitment.Words, start, length);
        if (!named.Success && !counted.Success)
            named = Bare().Match(commitment.Words, start, length);
        if (named.Success)
        {
            var first = Year(named.Groups["from"]);
            var last = named.Groups["to"].Success ? Year(named.Groups["to"]) : first;
            return Extract(commitment, named, last >= first ? last - first + 1 : null, first);
        }

        return counted.Success ? Extract(commitment, counted, counted.Groups["n"].Success ? FrenchNumbers.Parse(counted.Groups["n"].Value) : 1, null) : null;
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

    private const string Happened =
        @"\b(?:(?:cre|vot|renov|restaur|rehabilit|inaugur|achet|achev|termin|livr|lanc|sign|adopt|approuv|realis|organis|fond|commenc|install|transform" +
        @"|amenag|occup|ferm|publi|instaur|depos|elabor|labellis)ee?s?|(?:(?:re)?construit|bati|ouvert|tenu|acquis|conclu|obtenu|accueilli|etabli|entrepris|paru)e?s?|mise?s?\s+en\s+service)";

    // Not « du 1er janvier 2027 au … », « la convention de 2019 », « la halle construite par la Ville en 1998 »: that is the year of another thing.
    [GeneratedRegex(@"(?<!" + Happened + @"(?:\s+(?:(?!subvention|participation|contribution|dotation|aide|somme)[^\s,;:€%\d]+|(?:19|20)\d{2}(?=\s+et\b))){0,7}\s+)" + @"\b(?<text>(en|pour)\s+(?<from>(19|20)\d{2})(\s*(,\s*et|,|et|-)\s*((en|pour)\s+)?(?<to>(19|20)\d{2}))*|de\s+(?<from>(19|20)\d{2})\s+a\s+(?<to>(19|20)\d{2}))\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Bare();

    [GeneratedRegex(@"\b(?<text>(les?\s+|la\s+|l')?((?<n>\d{1,2}|" + FrenchNumbers.Words + @")\s+)?premier(e)?s?\s+(exercices?|annees?)(\s+(budgetaires?|civiles?|comptables?|d'activite))?)\b|\b(pendant|durant|sur)\s+(?<text>(une\s+(duree|periode)\s+de\s+)?(?<n>\d{1,2}|" + FrenchNumbers.Words + @")\s+(ans?|annees?|exercices?))\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Counted();
}
