namespace SkillsHub.Portal.Api.Agreements;

/// <summary>A letter by which a party renews or terminates an agreement, or opposes its renewal.</summary>
public sealed record Notice
{
    public Guid Id { get; init; }

    /// <summary><c>renewal</c>, <c>termination</c> or <c>opposition</c>.</summary>
    public string Purpose { get; init; } = "";

    public string From { get; init; } = "";

    public string Number { get; init; } = "";

    public DateOnly SentOn { get; init; }

    public IReadOnlyList<NoticeReceipt> To { get; init; } = [];

    /// <summary>Those of all its letters.</summary>
    public string Numbers => To.Count > 1 ? string.Join(", ", To.Select(one => one.Number).Distinct(StringComparer.Ordinal)) : Number;

    public string RecordedBy { get; init; } = "";

    public DateTimeOffset RecordedAt { get; init; }

    public Withdrawal? Withdrawal { get; init; }

    /// <summary>Whether something was done by it for good, or an amendment set aside what it was about.</summary>
    public bool HasTakenEffect { get; init; }
}

public sealed record NoticeReceipt
{
    public string Party { get; init; } = "";

    public DateOnly? ReceivedOn { get; init; }

    /// <summary>Number of the letter to that party.</summary>
    public string Number { get; init; } = "";

    /// <summary>The day on which it came back unclaimed.</summary>
    public DateOnly? ReturnedOn { get; init; }

    /// <summary>Where the proof is kept that it was posted.</summary>
    public Proof? Deposit { get; init; }

    /// <summary>Where the receipt, or the cover that came back, is kept.</summary>
    public Proof? Receipt { get; init; }
}
