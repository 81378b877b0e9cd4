namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>Recitals are kept whole, paragraph by paragraph: they explain the articles and promise nothing.</summary>
internal sealed class PreambleRule : IRule
{
    public void Read(AgreementDraft draft) => draft.Preamble.AddRange(draft.Outline.Preamble.Select(block => block.Claim()));
}
