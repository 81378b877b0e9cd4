namespace SkillsHub.Partnership.Disputes;

/// <summary>What those concerned agreed on. Never changed: one that was not kept is followed by another.</summary>
internal sealed class DisputeSettlement : DisputeEnd
{
    public required DateOnly SettledOn { get; init; }

    public required string Terms { get; init; }

    /// <summary>Number of the amendment that carries its terms.</summary>
    public required int? Amendment { get; init; }

    /// <summary>Number of the committee's decision that carries them.</summary>
    public required int? Decision { get; init; }

    public DisputeReopening? Reopening { get; private set; }

    internal void Reopen(DisputeReopening reopening) => Reopening = reopening;
}

/// <summary>How a settlement was not kept.</summary>
internal sealed class DisputeReopening
{
    /// <summary>The day from which it was not.</summary>
    public required DateOnly ReopenedOn { get; init; }

    public required string Reason { get; init; }

    /// <summary>Slug of the party that says so; null for the hub's staff.</summary>
    public required string? Party { get; init; }

    public required string ReopenedBy { get; init; }

    public required DateTimeOffset ReopenedAt { get; init; }
}

/// <param name="SettledOn">The day.</param>
/// <param name="Terms">What was agreed.</param>
/// <param name="Amendment">Number of the amendment that carries it.</param>
/// <param name="Decision">Number of the committee's decision that carries it.</param>
/// <param name="Proof">Where it can be read.</param>
internal sealed record SettlementDraft(DateOnly SettledOn, string Terms, int? Amendment, int? Decision, string? Proof);
