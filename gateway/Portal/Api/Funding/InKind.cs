using SkillsHub.Portal.Api.Agreements;

namespace SkillsHub.Portal.Api.Funding;

/// <summary>What a party gives otherwise than in money; its valuation is never added to money.</summary>
public sealed record InKind
{
    public Guid Id { get; init; }

    public string Party { get; init; } = "";

    public int? Line { get; init; }

    public string Kind { get; init; } = "";

    public string Description { get; init; } = "";

    public DateOnly From { get; init; }

    public DateOnly To { get; init; }

    public decimal? Quantity { get; init; }

    public string? Unit { get; init; }

    public Proof Proof { get; init; } = new();

    public string? ProofStanding { get; init; }

    public Valuation? Valuation { get; init; }

    public string RecordedBy { get; init; } = "";

    public DateTimeOffset RecordedAt { get; init; }

    public Withdrawal? Withdrawal { get; init; }
}

public sealed record Valuation(decimal Amount, string Method);
