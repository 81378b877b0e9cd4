namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>Promises: one per bullet under « X s'engage à : », one per sentence that says so itself.</summary>
internal sealed class CommitmentRule : IRule
{
    public void Read(AgreementDraft draft)
    {
        foreach (var article in draft.Outline.Articles)
            new CommitmentReader(draft, article).Read();
    }
}
