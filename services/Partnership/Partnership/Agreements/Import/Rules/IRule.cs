namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>Knows one kind of clause: reads it where it recognises it, claims the sentences, leaves the rest alone.</summary>
internal interface IRule
{
    void Read(AgreementDraft draft);
}
