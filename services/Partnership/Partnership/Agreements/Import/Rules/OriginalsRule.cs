using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>How many originals are signed.</summary>
internal sealed partial class OriginalsRule : IRule
{
    public void Read(AgreementDraft draft)
    {
        foreach (var sentence in draft.Sentences)
        {
            var count = Count().Match(sentence.Folded);
            var perParty = PerParty().IsMatch(sentence.Folded);
            if (!perParty && !(count.Success && (Original().IsMatch(sentence.Folded) || Made().IsMatch(sentence.Folded))))
                continue;
            draft.Originals = new OriginalsExtract
            {
                Count = perParty && !count.Success ? null : FrenchNumbers.Parse(count.Groups["n"].Value),
                OnePerParty = perParty,
                Source = sentence.Claim(),
            };
            return;
        }
    }

    [GeneratedRegex(@"\b" + FrenchNumbers.Pattern + @"\s+(exemplaires?|originaux)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Count();

    [GeneratedRegex(@"\bautant\s+d'(exemplaires?|originaux)\s+(originaux\s+)?(que\s+)?|\bun\s+(exemplaire|original)\s+(pour|par|a)\s+cha", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex PerParty();

    [GeneratedRegex(@"\borigina(l|ux)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Original();

    [GeneratedRegex(@"^\s*(fait|etablie?|dressee?)\b|^[^.]{2,40},\s+le\s+\d|\b(est|a\s+ete)\s+(etablie?|faite?|signee?|redigee?|dressee?)\s+en\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Made();
}
