namespace SkillsHub.Portal.Api.Agreements;

public sealed record AgreementSummary
{
    public Guid Id { get; init; }

    public string Title { get; init; } = "";

    public string State { get; init; } = "";

    public int PartyCount { get; init; }

    public int SignatureCount { get; init; }

    public int OpenPointCount { get; init; }

    public int BlockingCount { get; init; }

    public int FindingCount { get; init; }

    public int ClosedFindingCount { get; init; }

    public string? FileName { get; init; }

    public string? ImportedBy { get; init; }

    public DateTimeOffset ImportedAt { get; init; }

    public DateOnly? InForceFrom { get; init; }

    public DateOnly? EndsOn { get; init; }

    /// <summary>Whether it is renewed tacitly after that day.</summary>
    public bool RunsOn { get; init; }

    /// <summary>Until when it is renewed so; null while it is until somebody ends it.</summary>
    public DateOnly? TacitUntil { get; init; }
}
