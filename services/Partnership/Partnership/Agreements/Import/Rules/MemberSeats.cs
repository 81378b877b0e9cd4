using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>« deux représentants de la Région », « un élu et un technicien de la Ville »: how many sit, and where the name of whom they sit for starts.</summary>
internal static partial class MemberSeats
{
    /// <summary>Null where nobody says how many, or not just how many: « un ou deux élus », « au moins deux élus ».</summary>
    public static int? Count(string folded)
    {
        var counted = Counted().Match(folded);
        if (!counted.Success || Vague().IsMatch(folded))
            return null;
        var seats = counted.Groups["n"].Captures.Sum(number => FrenchNumbers.Parse(number.Value) ?? 0);
        return seats > 0 ? seats : null;
    }

    /// <summary>« Ville de Boisclair : 2 représentants », « la Région (un siège) »: how many, and where the name ends.</summary>
    public static (int Start, int Seats)? Behind(string folded) =>
        CountedBehind().Match(folded) is { Success: true } counted && FrenchNumbers.Parse(counted.Groups["n"].Value) is { } seats ? (counted.Index, seats) : null;

    /// <summary>« la Ville (2) », « la CCI (55) »: seats or a department, but no part of the name.</summary>
    public static string WithoutFigure(string name) => Figure().Replace(name, "");

    /// <summary>« trois collèges : les élus, … »: what stands behind the colon is no part of a name.</summary>
    public static bool Parts(string folded) => Colon().IsMatch(folded) && Behind(folded.TrimEnd(' ', '.', ';', ',')) is null;

    /// <summary>« pour la Ville : le maire », « Mme Roux (Présidente), représentant l'Association »: whom they sit for; empty where nothing tells.</summary>
    public static Group For(string folded) => SitsFor().Match(folded).Groups["who"];

    /// <summary>« deux représentants de la », up to the name.</summary>
    public static int LengthOfLead(string folded) =>
        Lead().Match(folded) is { Success: true } envoys ? envoys.Length : SharedSeats.Lead(folded).Length;

    /// <summary>« un élu » alone, before « et un technicien de la Ville »: of the same.</summary>
    public static bool GoOn(string folded) => Bare().IsMatch(folded);

    /// <summary>« un représentant de la Ville et de la Région »: one of each, or one for both of them?</summary>
    public static bool MayBeOfSeveral(string folded) => OneOfSeveral().IsMatch(folded);

    private const string Envoys = EveryParty.Envoys + @"(\s+titulaires?)?";

    [GeneratedRegex(@"^\s*(d'|de\s+)?" + FrenchNumbers.Pattern + @"\s+(?!(ou|a)\s)[a-z]+(\s+titulaires?)?(\s*,?\s*et\s+(d'|de\s+)?" + FrenchNumbers.Pattern + @"\s+" + EveryParty.Envoys + ")?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\s*[:(]\s*" + FrenchNumbers.Pattern + @"\s+(" + EveryParty.Envoys + @"(\s+titulaires?)?|sieges?|places?)\s*\)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex CountedBehind();

    [GeneratedRegex(@"\s*\(\s*\d{1,3}\s*\)\s*$", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Figure();

    [GeneratedRegex(@"^\s*(pour|au\s+titre\s+d[eu])\s+(?<who>[^:,]{2,100}?)\s*:\s*\S|^\s*(m\.|mme|mlle|monsieur|madame)\s[^:]{2,100}?[,)]\s*representante?\s+((de\s+)?(?=l[ae]\s|l')|du\s+)(?<who>[^:,()]{2,100})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex SitsFor();

    [GeneratedRegex(@"\S\s*:\s*\S", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Colon();

    [GeneratedRegex(@"\bau\s+(moins|plus|maximum|minimum)\b|\bsuppleant|^\s*(d'|de\s+)?(\S+\s+)(ou|a)\s", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Vague();

    [GeneratedRegex(@"^\s*((d'|de\s+)?(" + FrenchNumbers.Pattern + @"|des?|le|la|les)\s+)?" + Envoys + @"(\s*,?\s*et\s+(d'|de\s+)?" + FrenchNumbers.Pattern + @"\s+" + Envoys + @")?\s+(((design|nomm|mandat)ee?s?\s+par|de)\s+(l[ae]s?\s+|l'\s*)|du\s+|des\s+|de\s+|d'\s*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^\s*(d'|de\s+)?" + FrenchNumbers.Pattern + @"\s+" + Envoys + @"\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^\s*(d')?(une?|le|la)\s+" + EveryParty.Envoys + @"\s+(de\s+la|du|de\s+l')\b.+?(\s*,\s*|\s+et\s+|\s+ainsi\s+que\s+)(de\s+la|du|de\s+l')\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex OneOfSeveral();
}
