using System.Globalization;
using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Rules;

namespace SkillsHub.Partnership.Agreements.Import.Findings;

/// <summary>« 2032-2024 », « 2919-2023 »: a pair of years of which one cannot be, or that runs backwards.</summary>
internal sealed partial class ImplausibleYears : IRule
{
    public void Read(AgreementDraft draft)
    {
        var sentences = draft.Outline.Preamble.SelectMany(block => block.Sentences).Concat(draft.Sentences);
        foreach (var sentence in sentences)
        {
            foreach (Match pair in Pairs().Matches(sentence.Folded))
            {
                var (first, last) = (Year(pair, "first"), Year(pair, "last"));
                if ((!IsPlausible(first) && !IsPlausible(last)) || (IsPlausible(first) && IsPlausible(last) && first <= last))
                    continue;
                draft.Findings.Add(new FindingExtract
                {
                    Code = FindingCodes.ImplausibleYears,
                    Severity = FindingSeverity.Contradiction,
                    Message = $"« {sentence.Text.Substring(pair.Index, pair.Length)} » n'est pas une période possible.",
                    Sources = [sentence.Source()],
                });
            }
        }
    }

    private static bool IsPlausible(int year) => year is >= 1900 and <= 2100;

    private static int Year(Match pair, string group) => int.Parse(pair.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![\d.,-])(?<first>\d{4})\s?[-/]\s?(?<last>\d{4})(?![\d-])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Pairs();
}
