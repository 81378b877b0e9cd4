using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Outlines;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>Amicable settlement first, then which court.</summary>
internal sealed partial class DisputeRule : IRule
{
    /// <summary>Whether a passage asks those concerned to settle between them.</summary>
    public static bool AsksAmicable(string quote) => Amicable().IsMatch(TextFolding.Fold(quote));

    public void Read(AgreementDraft draft)
    {
        DisputeExtract? disputes = null;
        var sources = new List<SourceSpan>();
        foreach (var sentence in draft.Sentences.Where(sentence => !sentence.IsClaimed))
        {
            var court = Court().Match(sentence.Folded.Length == 0 ? "" : sentence.Text);
            var dispute = Dispute().IsMatch(sentence.Folded);
            if (!draft.IsUnder(sentence, Titles().IsMatch) && !(dispute && (court.Success || Amicable().IsMatch(sentence.Folded))))
                continue;
            disputes = new DisputeExtract
            {
                AmicableFirst = (disputes?.AmicableFirst ?? false) || Amicable().IsMatch(sentence.Folded),
                Court = disputes?.Court ?? CourtName(sentence, court),
                CourtKind = disputes?.CourtKind ?? Kind(court),
            };
            sources.Add(sentence.Claim());
        }

        draft.Disputes = disputes is null ? null : disputes with { Sources = sources };
    }

    private static string? CourtName(Sentence sentence, Match court) =>
        court.Success ? sentence.Text.Substring(court.Index, court.Length).TrimEnd(' ', '.', ',') : null;

    private static CourtKind? Kind(Match court) =>
        !court.Success ? null
        : court.Groups["admin"].Success ? CourtKind.Administrative
        : court.Groups["trade"].Success ? CourtKind.Commercial
        : court.Groups["civil"].Success ? CourtKind.Judicial
        : null;

    [GeneratedRegex(@"\b(juridiction|litiges?|differends?|contentieux|reglement amiable|competence)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Titles();

    [GeneratedRegex(@"\b(litiges?|differends?|contestations?|desaccords?|contentieux)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Dispute();

    [GeneratedRegex(@"\b(amiable(ment)?|conciliation|mediation)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Amicable();

    // On the text itself: the place ends where capitals do.
    [GeneratedRegex(@"\b(?i:tribuna(l|ux)|juridictions?)(\s+(?i:(?<admin>administrati\w+)|(?<trade>de\s+commerce|commercia\w+)|(?<civil>judiciaires?|de\s+grande\s+instance|civi\w+)))?(\s+(?i:de|du|des|d['\u2019])\s*\p{Lu}[\p{L}\-]*(\s+((en|sur|sous|la|le|les)\s+)?\p{Lu}[\p{L}\-]*){0,4})?(\s+(?i:territorialement\s+))?(\s*(?i:comp[eé]tente?s?))?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Court();
}
