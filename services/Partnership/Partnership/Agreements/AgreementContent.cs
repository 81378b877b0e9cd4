using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Agreements;

/// <summary>What the text says, and the text itself: written once at the import, apart from the aggregate that lives.</summary>
internal sealed class AgreementContent
{
    public required Guid AgreementId { get; init; }

    public required AgreementExtract Extract { get; init; }

    public required ImportedDocument Document { get; init; }
}
