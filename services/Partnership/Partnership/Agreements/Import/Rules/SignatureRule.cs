using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Outlines;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>Place, date and lines for signatures after the last article.</summary>
internal sealed partial class SignatureRule : IRule
{
    public void Read(AgreementDraft draft)
    {
        var within = false;
        foreach (var block in draft.Outline.Closing)
        {
            within = within || Signing().IsMatch(block.Folded);
            if (within)
                draft.SignatureBlock.Add(block.Claim());
        }
    }

    [GeneratedRegex(@"^\s*(" + OpeningFormulas.PlaceAndDay + @"|fait\s+(a|en|le|au)\b|a\s+\p{L}[\p{L}\s-]{1,40},?\s*le\b|signatures?\b|signataires?\s*:?|pour\s+(l[ea]s?\s|l')|lu\s+et\s+approuve)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Signing();
}
