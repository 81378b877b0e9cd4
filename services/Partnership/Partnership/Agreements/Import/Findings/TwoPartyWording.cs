using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Rules;

namespace SkillsHub.Partnership.Agreements.Import.Findings;

/// <summary>« l'autre partie » leaves open, among more than two, which one.</summary>
internal sealed partial class TwoPartyWording : IRule
{
    public void Read(AgreementDraft draft)
    {
        if (draft.Parties.Count <= 2)
            return;
        foreach (var sentence in draft.Sentences)
        {
            var wording = Two().Match(sentence.Folded);
            if (!wording.Success)
                continue;
            draft.Findings.Add(new FindingExtract
            {
                Code = FindingCodes.TwoPartyWording,
                Severity = FindingSeverity.Contradiction,
                Message = $"« {sentence.Text.Substring(wording.Index, wording.Length)} » suppose deux parties ; il y en a {draft.Parties.Count}.",
                Sources = [sentence.Source()],
            });
        }
    }

    [GeneratedRegex(@"\bl'une\s+ou\s+l'autre(\s+des\s+(deux\s+)?(parties|partenaires|signataires))?|\bl'autre\s+(partie|partenaire|signataire|co-?contractant\w*|contractant\w*)|\b(les|des|chacune\s+des|entre\s+les)\s+deux\s+(parties|partenaires|signataires|cocontractants)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Two();
}
