using SkillsHub.Partnership.Agreements.Import.Rules;

namespace SkillsHub.Partnership.Agreements.Import.Findings;

internal sealed class OriginalsCount : IRule
{
    public void Read(AgreementDraft draft)
    {
        if (draft.Originals is not { Count: { } count } originals || count == draft.Parties.Count)
            return;
        draft.Findings.Add(new FindingExtract
        {
            Code = FindingCodes.OriginalsCount,
            Severity = FindingSeverity.Contradiction,
            Message = $"{draft.Parties.Count} parties signent, mais {count} exemplaires originaux sont prévus.",
            Sources = [originals.Source],
        });
    }
}
