using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Funding.Grants;

/// <summary>A step as somebody records it.</summary>
internal sealed record StepDraft(Guid Id, DateOnly On, decimal Amount, string? Reference, string RecordedBy, DateTimeOffset RecordedAt)
{
    public GrantStep As(GrantStepKind kind, int? instalment = null) => new()
    {
        Id = Id,
        Kind = kind,
        Instalment = instalment,
        On = On,
        Amount = Amount,
        Reference = Reference,
        RecordedBy = RecordedBy,
        RecordedAt = RecordedAt,
    };
}
