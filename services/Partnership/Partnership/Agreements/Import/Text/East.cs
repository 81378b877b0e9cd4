using System.Text.RegularExpressions;

namespace SkillsHub.Partnership.Agreements.Import.Text;

/// <summary>« Grand Est », « Nord-Est », « la Région Est »: in lower case the place would read as the verb, and cut the name that it ends.</summary>
internal static partial class East
{
    /// <summary>Folds the text, but leaves the place its capital, so that no rule takes it for the verb.</summary>
    public static string Fold(string text)
    {
        var folded = TextFolding.Fold(text);
        if (!folded.Contains("est", StringComparison.Ordinal) || !Place().IsMatch(text))
            return folded;
        var capitals = folded.ToCharArray();
        foreach (Match place in Place().Matches(text))
            capitals[place.Index] = 'E';
        return new string(capitals);
    }

    // « Le plus grand est retenu », « la partie nord est louée » do hold the verb.
    [GeneratedRegex(@"(?<=[\p{L}\d,)\u00BB""]\s+)Est\b|(?<=(?<!\b(?i:plus)\s+)\b(?i:grand)\s+|\b(?i:grand|nord|sud)[-\u2010-\u2015])(?i:est)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Place();
}
