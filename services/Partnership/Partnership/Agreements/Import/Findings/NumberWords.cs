using SkillsHub.Partnership.Agreements.Import.Rules;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Findings;

/// <summary>« trois (4) ans ».</summary>
internal sealed class NumberWords : IRule
{
    public void Read(AgreementDraft draft)
    {
        foreach (var sentence in draft.Sentences)
        {
            foreach (var period in Periods.Differing(sentence.Folded))
            {
                draft.Findings.Add(new FindingExtract
                {
                    Code = FindingCodes.NumberWordsDiffer,
                    Severity = FindingSeverity.Contradiction,
                    Message = $"« {sentence.Text.Substring(period.Index, period.Length)} » : les lettres et les chiffres ne disent pas le même nombre.",
                    Sources = [sentence.Source()],
                });
            }
        }
    }
}
