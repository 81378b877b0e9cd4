using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Agreements;

/// <summary>What the text says, and the text itself, apart from the aggregate that lives. The text never changes; a draft is read again when people correct its reading.</summary>
internal sealed class AgreementContent
{
    public required Guid AgreementId { get; init; }

    public required AgreementExtract Extract { get; set; }

    public required ImportedDocument Document { get; init; }
}
