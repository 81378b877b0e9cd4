namespace SkillsHub.Partnership.Agreements;

/// <summary>An aggregate that lives under an agreement: whoever may not see that one does not see it either.</summary>
internal interface IPartOfAgreement
{
    Guid AgreementId { get; }
}
