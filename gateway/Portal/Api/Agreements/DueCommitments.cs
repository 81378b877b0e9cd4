namespace SkillsHub.Portal.Api.Agreements;

/// <summary>What is late and what comes due, of all agreements.</summary>
public sealed record DueCommitments
{
    public int Late { get; init; }

    public int Due { get; init; }

    public IReadOnlyList<DueCommitment> Items { get; init; } = [];

    public string? Next { get; init; }
}

public sealed record DueCommitment
{
    public Guid AgreementId { get; init; }

    /// <summary>The agreement's title.</summary>
    public string Agreement { get; init; } = "";

    public int Number { get; init; }

    public string? Party { get; init; }

    public bool IsCommon { get; init; }

    public string Text { get; init; } = "";

    public string? Owner { get; init; }

    public DateOnly DueOn { get; init; }

    public bool IsLate { get; init; }
}
