namespace SkillsHub.Mail;

/// <summary>A mail to one address.</summary>
public sealed record MailDraft
{
    /// <summary>What makes it the one it is, so that it is never sent twice. It outlives the text, and names nobody.</summary>
    public required string Key { get; init; }

    /// <summary>The address, without a name.</summary>
    public required string Recipient { get; init; }

    /// <summary>Who writes, in the language of the text; the process's own name for itself when left out.</summary>
    public string? SenderName { get; init; }

    /// <summary>One line; what would end it becomes a space.</summary>
    public required string Subject { get; init; }

    /// <summary>Plain text.</summary>
    public required string Body { get; init; }

    /// <summary>Language of the text, <c>fr</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>An invitation, its change or its cancellation as iCalendar.</summary>
    public MailCalendar? Calendar { get; init; }

    /// <summary>Where the recipient stops mails of this sort; null for what is not a subscription.</summary>
    public Uri? Unsubscribe { get; init; }
}

/// <summary>The calendar part of a mail.</summary>
/// <param name="Method"><c>REQUEST</c> or <c>CANCEL</c> (RFC 6047).</param>
/// <param name="Text">The iCalendar text, with the same method.</param>
public sealed record MailCalendar(string Method, string Text);
