using SkillsHub.Portal.Api.Agreements;

namespace SkillsHub.Portal.Api.Funding;

/// <summary>A piece that justifies an expense or a step of a grant.</summary>
public sealed record Voucher
{
    public Guid Id { get; init; }

    public Proof Proof { get; init; } = new();

    public string? ProofStanding { get; init; }

    public string RecordedBy { get; init; } = "";

    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>Why it justifies nothing any more; null while it does.</summary>
    public Withdrawal? Withdrawal { get; init; }
}
