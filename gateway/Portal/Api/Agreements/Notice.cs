namespace SkillsHub.Portal.Api.Agreements;

/// <summary>A letter by which a party renews or terminates an agreement.</summary>
public sealed record Notice
{
    public Guid Id { get; init; }

    /// <summary><c>renewal</c> or <c>termination</c>.</summary>
    public string Purpose { get; init; } = "";

    public string From { get; init; } = "";

    public string Number { get; init; } = "";

    public DateOnly SentOn { get; init; }

    public IReadOnlyList<NoticeReceipt> To { get; init; } = [];

    public string RecordedBy { get; init; } = "";

    public DateTimeOffset RecordedAt { get; init; }

    public Withdrawal? Withdrawal { get; init; }
}

public sealed record NoticeReceipt
{
    public string Party { get; init; } = "";

    public DateOnly? ReceivedOn { get; init; }
}
