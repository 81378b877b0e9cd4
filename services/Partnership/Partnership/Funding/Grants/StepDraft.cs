using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Funding.Grants;

/// <summary>A step as somebody records it.</summary>
internal sealed record StepDraft(Guid Id, DateOnly On, decimal Amount, string? Reference, string RecordedBy, DateTimeOffset RecordedAt)
{
    /// <summary>The day by which what is called is expected.</summary>
    public DateOnly? ExpectedOn { get; init; }

    /// <summary>Why the funder refuses.</summary>
    public string? Reason { get; init; }

    public GrantStep As(GrantStepKind kind, int? instalment = null) => new()
    {
        Id = Id,
        Kind = kind,
        Instalment = instalment,
        On = On,
        Amount = Amount,
        Reference = Reference,
        ExpectedOn = ExpectedOn,
        Reason = Reason,
        RecordedBy = RecordedBy,
        RecordedAt = RecordedAt,
    };
}
