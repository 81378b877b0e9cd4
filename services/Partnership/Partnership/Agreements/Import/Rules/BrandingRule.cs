using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Outlines;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>Conditions on the use of names and logos.</summary>
internal sealed partial class BrandingRule : IRule
{
    public void Read(AgreementDraft draft)
    {
        foreach (var sentence in draft.Sentences.Where(sentence => !sentence.IsClaimed && Signs().IsMatch(sentence.Folded)))
        {
            if (!draft.IsUnder(sentence, Titles().IsMatch) && !Use().IsMatch(sentence.Folded))
                continue;
            draft.BrandingRules.Add(new BrandingRuleExtract
            {
                Party = Owner(draft, sentence),
                NeedsWrittenAgreement = Written().IsMatch(sentence.Folded),
                Source = sentence.Claim(),
            });
        }
    }

    private static string? Owner(AgreementDraft draft, Sentence sentence)
    {
        var of = Of().Match(sentence.Folded);
        // « les logos de la Région et de la Ville » are of neither alone.
        return of.Success && !Several().IsMatch(sentence.Folded, of.Groups["who"].Index) ? draft.Matcher.Find(Mentions.At(draft, sentence, of.Groups["who"].Index)) : null;
    }

    [GeneratedRegex(@"\b(communication|logos?|image|visibilite|charte\s+graphique|publicite|promotion)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Titles();

    [GeneratedRegex(@"\b(logos?|logotypes?|charte|visuels?|nom|marques?|mention)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Signs();

    [GeneratedRegex(@"\blogo(s|types?)?\b.{0,200}\b(accord|autoris|charte)|\b(accord|autoris)\w*\b.{0,200}\blogo", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Use();

    [GeneratedRegex(@"\b(accord|autorisation|consentement)s?\s+(prealable\s+|expres+e?\s+|et\s+)*(ecrite?|par\s+ecrit)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Written();

    [GeneratedRegex(@"\G[^,;:.]{1,80}?(\s+et|\s*,)\s+(de\s+la\s|du\s|de\s+l')", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Several();

    [GeneratedRegex(@"\b(elements?\s+visuels?|visuels?|logos?|chartes?(\s+graphiques?)?|marques?)\s+(du|de\s+la|de\s+l'|des)\s*(?<who>\w)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Of();
}
