using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Outlines;
using SkillsHub.Partnership.Agreements.Import.Rules;

namespace SkillsHub.Partnership.Agreements.Import.Findings;

/// <summary>Years and fiscal years that are counted without saying from when.</summary>
internal sealed partial class YearOrigins : IRule
{
    public void Read(AgreementDraft draft)
    {
        Report(draft, Years(), YearDefined(), FindingCodes.YearWithoutOrigin, "aucun article ne dit quand commence l'année 1");
        Report(draft, FiscalYears(), FiscalYearDefined(), FindingCodes.FiscalYearsWithoutOrigin, "aucun article ne dit quel est le premier exercice");
    }

    private static void Report(AgreementDraft draft, Regex counted, Regex defined, string code, string message)
    {
        if (draft.Sentences.Any(sentence => defined.IsMatch(sentence.Folded)))
            return;
        var found = draft.Sentences.Select(sentence => (Sentence: sentence, Match: counted.Match(sentence.Folded))).Where(pair => pair.Match.Success).ToList();
        if (found.Count == 0)
            return;
        draft.Findings.Add(new FindingExtract
        {
            Code = code,
            Severity = FindingSeverity.Contradiction,
            Message = $"« {Quote(found[0].Sentence, found[0].Match)} » : {message}.",
            Sources = [.. found.Select(pair => pair.Sentence.Source())],
        });
    }

    private static string Quote(Sentence sentence, Match match) => sentence.Text.Substring(match.Index, match.Length);

    private const string Of = @"(?!\s+(?:suivant|d'execution|(?:de|du)\s+(?:la\s+)?(?:presente?\s+)?(?:convention|contrat|accord)|a\s+compter))";

    [GeneratedRegex(@"\b(?<!\bchaque\s+)annee\s+(n°\s*)?\d{1,2}\b" + Of + @"|\b([a-z]{4,}ieme|\d{1,2}\s?(e|eme))\s+annee\b" + Of, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Years();

    [GeneratedRegex(@"\b(annee\s+(n°\s*)?(1|un)|premiere\s+annee)\b.{0,60}\b(s'entend|correspond|commence|debute|court|designe|est\s+celle)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex YearDefined();

    [GeneratedRegex(@"\b([a-z0-9]+\s+)?premiers?\s+exercices?\b" + Of + @"|\bexercices?\s+(n°\s*)?\d{1,2}\b(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex FiscalYears();

    [GeneratedRegex(@"\b(exercice\s+(n°\s*)?(1|un)|premier\s+exercice)\b.{0,60}\b(s'entend|correspond|commence|debute|court|designe|est\s+celui)|\bexercices?\b.{0,40}\ba\s+compter\s+d", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex FiscalYearDefined();
}
