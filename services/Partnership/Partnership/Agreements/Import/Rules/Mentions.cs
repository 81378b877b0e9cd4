using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Outlines;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>Finds the words that name somebody: after « par », after « engagements de », in a list.</summary>
internal static partial class Mentions
{
    /// <summary>The name that starts at <paramref name="index"/> of the sentence, up to where the sentence goes on.</summary>
    public static string? At(AgreementDraft draft, Sentence sentence, int index)
    {
        var end = End().Match(sentence.Folded, index + draft.Matcher.LengthOfName(sentence.Folded, index));
        var words = sentence.Text[index..(end.Success ? end.Index : sentence.Text.Length)].Trim(' ', ',', '.', ';', '\u00A0');
        return words.Length is > 1 and < 160 ? words : null;
    }

    /// <summary>Whom a heading such as « Engagements de la Ville » speaks of; null for « Engagements des parties ».</summary>
    public static string? OfHeading(string title, string foldedTitle)
    {
        var lead = HeadingLead().Match(foldedTitle);
        return lead.Success && lead.Length < title.Length ? title[lead.Length..].Trim() : null;
    }

    [GeneratedRegex(@"[.,;:()]|\s(a|au|aux|dans|avant|apres|pour|qui|sur|lors|chaque|conformement|en\s+debut|en\s+fin|et|est|sont|doit|doivent|ne|selon|avec|par|peut|peuvent)\s|\s(n|s)'|\s(a\s+l'|d'ici)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex End();

    [GeneratedRegex(@"^(les\s+)?(engagements?|obligations?|contributions?|apports?|participations?|roles?|missions?|taches?|responsabilites?|moyens?|a\s+la\s+charge)(\s+(financiere?s?|respecti\w+|specifiques?|particulie\w+|et\s+(obligations|contributions|apports)))*\s+(apporte(e?s)?\s+par\s+|pris(es)?\s+par\s+)?(de\s+la\s+|du\s+|des\s+|de\s+l'\s*|de\s+|d'|l[ae]s?\s+|l')", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex HeadingLead();
}
