namespace SkillsHub.Mail;

/// <summary>A mail that is to be sent, or was: the text of a sent one is erased after some days, its key stays.</summary>
internal sealed class MailRow
{
    public required Guid Id { get; init; }

    public required string Key { get; init; }

    public required string Recipient { get; init; }

    public string? SenderName { get; init; }

    public required string Subject { get; init; }

    public required string Body { get; init; }

    public required string Language { get; init; }

    public string? CalendarMethod { get; init; }

    public string? Calendar { get; init; }

    public string? Unsubscribe { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public int Attempts { get; private set; }

    public DateTimeOffset? NextAttemptAt { get; private set; }

    public string? LastError { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public DateTimeOffset? ParkedAt { get; private set; }

    /// <summary>Why an operator gave it up.</summary>
    public string? DiscardReason { get; private set; }

    public string? DiscardedBy { get; private set; }
}
