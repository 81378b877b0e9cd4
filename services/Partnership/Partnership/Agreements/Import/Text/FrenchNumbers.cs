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

    private static readonly Dictionary<string, int> Values = new(StringComparer.Ordinal)
    {
        ["un"] = 1, ["une"] = 1, ["deux"] = 2, ["trois"] = 3, ["quatre"] = 4, ["cinq"] = 5, ["six"] = 6, ["sept"] = 7, ["huit"] = 8,
        ["neuf"] = 9, ["dix"] = 10, ["onze"] = 11, ["douze"] = 12, ["treize"] = 13, ["quatorze"] = 14, ["quinze"] = 15, ["seize"] = 16,
        ["vingt"] = 20, ["vingts"] = 20, ["trente"] = 30, ["quarante"] = 40, ["cinquante"] = 50, ["soixante"] = 60,
    };

    private static readonly Dictionary<string, int> Ordinals = new(StringComparer.Ordinal)
    {
        ["premier"] = 1, ["premiere"] = 1, ["deuxieme"] = 2, ["second"] = 2, ["seconde"] = 2, ["troisieme"] = 3, ["quatrieme"] = 4,
        ["cinquieme"] = 5, ["sixieme"] = 6, ["septieme"] = 7, ["huitieme"] = 8, ["neuvieme"] = 9, ["dixieme"] = 10,
    };

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

    [GeneratedRegex("[- ]+", RegexOptions.CultureInvariant, 500)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^(?<n>\d{1,2})\s?(er|ere|re|nd|nde|e|eme|ieme)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex OrdinalFigures();
}
