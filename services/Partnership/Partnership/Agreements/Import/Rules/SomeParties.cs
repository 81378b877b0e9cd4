using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Parties;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>« Deux des trois parties », « certains signataires », « les autres parties »: nobody can tell who they are, unless they are named behind it.</summary>
/// <param name="IsAll">« Les trois parties », of three.</param>
/// <param name="Named">The words that name them.</param>
internal sealed partial record SomeParties(bool IsAll, string? Named)
{
    /// <summary>Null where the subject is another one.</summary>
    /// <param name="matcher">Knows the parties.</param>
    /// <param name="text">The subject, not what stands ahead of it: « dès que les deux parties ont validé le programme, la Ville ».</param>
    /// <param name="folded">The same, folded.</param>
    /// <param name="upToVerb">Folded, with what a condition would cut off: « les trois parties, sauf la Ville, s'engagent ».</param>
    public static SomeParties? Find(PartyMatcher matcher, string text, string folded, string upToVerb)
    {
        var some = Some().Match(folded);
        if (!some.Success)
            return null;
        var behind = text[(some.Index + some.Length)..].Trim(' ', ',', '(', ')', ':', '\u00A0');
        if (some.Groups["all"].Success && FrenchNumbers.Parse(some.Groups["all"].Value) == matcher.Parties.Count && !Except().IsMatch(upToVerb))
            return Aside().IsMatch(folded, some.Index + some.Length) ? new SomeParties(true, null) : null;
        return new SomeParties(false, matcher.Together(behind).Count > 0 || matcher.IsNamed(behind) ? behind : null);
    }

    private const string Number = @"(\d{1,2}|" + FrenchNumbers.Words + ")";

    private const string Signatories = @"((co-?)?(parties|signataires|partenaires|cocontractants|contractants|soussignes|financeurs|membres)|communes|collectivites|villes)\b";

    [GeneratedRegex(
        @"(^|[,;:]\s+|\bque\s+)(((" + Number + @"|certaine?s?|plusieurs|l'une?(\s+(ou|et)\s+l'autre)?|la\s+(plupart|moitie|majorite)|une\s+partie|l'un)\s+(des|d'entre\s+les|de\s+ces)\s+(" + Number + @"\s+)?" + Signatories +
        @"|(certaine?s|plusieurs|d'autres|les\s+autres|l'autre)\s+(parties?|signataires?|partenaires?|cocontractants?)\b|" + Number + @"\s+(parties|signataires|partenaires)\b)(\s+(au\s+moins|seulement|au\s+plus|signataires))?" +
        @"|(les|ces)\s+(?<all>" + Number + @")\s+(parties|signataires|partenaires)\b)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        5_000)]
    private static partial Regex Some();

    // « , la Région et la Ville, » would be others than they.
    [GeneratedRegex(@"\G(\s+(signataires|contractantes|prenantes))*(\s*,?\s+(d'un\s+commun\s+accord|ensemble|conjointement|solidairement)|\s*,\s+(?!(l[ae]s?|et|ainsi|ou|mais)\s|l')[^,]*)*[\s,():]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Aside();

    // « sauf cas de force majeure » excepts nobody.
    [GeneratedRegex(@"\b(exception|excepte|sauf|hormis|hors)\b(?!\s+((en|si|pour|cas|accord|avis|mention)\b|s'|lorsqu|(stipulation|disposition|clause|convention|decision)s?\b))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Except();
}
