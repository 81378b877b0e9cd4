using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Parties;

internal static partial class PartyNames
{
    // What accounts and machines of a partner can carry in their claim.
    private const int MaxSlug = 80;

    /// <summary>« La Ville de X » → « Ville de X ».</summary>
    public static string WithoutArticle(string name) => name[LeadingArticle().Match(TextFolding.Fold(name)).Length..];

    /// <summary>Lower-case ASCII and dashes, without the leading article.</summary>
    public static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in TextFolding.Fold(WithoutArticle(name)).Replace("œ", "oe", StringComparison.Ordinal).Replace("æ", "ae", StringComparison.Ordinal))
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return (slug.Length > MaxSlug ? slug.ToString(0, MaxSlug) : slug.ToString()).TrimEnd('-');
    }

    /// <summary>« ville », 2 → « ville-2 », no longer than a slug may be.</summary>
    public static string Ranked(string slug, int rank)
    {
        var suffix = string.Create(CultureInfo.InvariantCulture, $"-{rank}");
        return slug[..Math.Min(slug.Length, MaxSlug - suffix.Length)].TrimEnd('-') + suffix;
    }

    /// <summary>A name that two parties share would make every mention of it ambiguous: the second gets a rank. Who is said to be an organisation keeps its slug.</summary>
    public static List<PartyExtract> Unique(IReadOnlyList<PartyExtract> parties)
    {
        var taken = parties.Select(party => party.Organisation).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var unique = new List<PartyExtract>();
        foreach (var party in parties)
        {
            var slug = party.Slug;
            for (var rank = 2; party.Organisation is null && !taken.Add(slug); rank++)
                slug = Ranked(party.Slug, rank);
            unique.Add(party with { Slug = slug });
        }

        return unique;
    }

    /// <summary>As it stands inside a sentence: « la Ville de X ».</summary>
    public static string Within(string name)
    {
        var article = LeadingArticle().Match(TextFolding.Fold(name)).Length;
        return name[..article].ToLowerInvariant() + name[article..];
    }

    /// <summary>« de la Ville de X », « du Rectorat », « des Services de X », « d'une partie ».</summary>
    public static string Of(string name)
    {
        var within = Within(name);
        return within.StartsWith("le ", StringComparison.Ordinal) ? $"du {within[3..]}"
            : within.StartsWith("les ", StringComparison.Ordinal) ? $"des {within[4..]}"
            : TextFolding.Fold(within[0]) is 'a' or 'e' or 'i' or 'o' or 'u' ? $"d'{within}"
            : $"de {within}";
    }

    /// <summary>Words that carry meaning: no articles, no link words.</summary>
    public static IReadOnlyList<string> Tokens(string name) =>
        [.. Words().Matches(TextFolding.Fold(name)).Select(word => Singular(word.Value)).Where(word => !FunctionWords.Contains(word) && word is not ("d" or "l"))];

    // « banque des territoires », « banque du territoire »: the plural s tells nothing apart.
    private static string Singular(string word) => word.Length > 4 && word[^1] == 's' ? word[..^1] : word;

    [GeneratedRegex(@"^\s*(l[ae]s?\s+|l'\s*|au\s+|aux\s+|du\s+|de\s+la\s+|des\s+|de\s+l'\s*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex LeadingArticle();

    [GeneratedRegex(@"[\p{L}\d]+", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Words();
}
