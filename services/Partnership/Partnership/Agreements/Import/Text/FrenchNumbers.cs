using System.Globalization;
using System.Text.RegularExpressions;

namespace SkillsHub.Partnership.Agreements.Import.Text;

/// <summary>Cardinals up to 99 in words or figures, and ordinals of years.</summary>
internal static partial class FrenchNumbers
{
    /// <summary>Pattern of a cardinal in words, on folded text.</summary>
    public const string Words =
        "(?:quatre[- ]vingt[- ]dix|quatre[- ]vingts?|soixante[- ]dix" +
        "|(?:vingt|trente|quarante|cinquante|soixante)(?:[- ](?:et[- ])?(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf))?" +
        "|dix[- ](?:sept|huit|neuf)|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize)";

    /// <summary>Pattern of a cardinal: <c>n</c> holds it, <c>again</c> what stands in brackets after it (« trois (3) »).</summary>
    public const string Pattern = @"(?<n>\d{1,4}|" + Words + @")(?:\s*\(\s*(?<again>\d{1,4}|" + Words + @")\s*\))?";

    private static readonly Dictionary<string, int> Values = Ranked("un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize")
        .Concat([("une", 1), ("vingt", 20), ("vingts", 20), ("trente", 30), ("quarante", 40), ("cinquante", 50), ("soixante", 60)])
        .ToDictionary(word => word.Item1, word => word.Item2, StringComparer.Ordinal);

    private static readonly Dictionary<string, int> Ordinals = Ranked("premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme")
        .Concat([("premiere", 1), ("second", 2), ("seconde", 2)])
        .ToDictionary(word => word.Item1, word => word.Item2, StringComparer.Ordinal);

    /// <summary>Null for anything but a cardinal.</summary>
    public static int? Parse(string folded)
    {
        if (int.TryParse(folded, NumberStyles.None, CultureInfo.InvariantCulture, out var figures))
            return figures;
        var total = 0;
        foreach (var part in Separators().Split(folded))
        {
            if (string.Equals(part, "et", StringComparison.Ordinal))
                continue;
            if (!Values.TryGetValue(part, out var value))
                return null;
            total = value == 20 && total == 4 ? 80 : total + value;
        }

        return total == 0 ? null : total;
    }

    /// <summary>« quatrieme », « 4e », « 4eme », « 1er »; null for anything else.</summary>
    public static int? ParseOrdinal(string folded)
    {
        if (Ordinals.TryGetValue(folded, out var value))
            return value;
        var figures = OrdinalFigures().Match(folded);
        return figures.Success ? int.Parse(figures.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    private static IEnumerable<(string, int)> Ranked(string words) => words.Split(' ').Select((word, i) => (word, i + 1));

    [GeneratedRegex("[- ]+", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^(?<n>\d{1,2})\s?(er|ere|re|nd|nde|e|eme|ieme)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex OrdinalFigures();
}
