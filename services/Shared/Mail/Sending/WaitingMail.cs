using MimeKit;
using MimeKit.Text;

namespace SkillsHub.Mail.Sending;

/// <summary>A row as the worker takes it: due at once, or from a time on that it waited for.</summary>
internal sealed record WaitingMail(
    Guid Id, string Key, string Recipient, string Subject, string Body, string Language, string? CalendarMethod, string? Calendar, string? Unsubscribe, DateTimeOffset CreatedAt, int Attempts, DateTimeOffset? DueAt, string? SenderName)
{
    /// <summary>When another replica may take it up.</summary>
    public required DateTimeOffset ClaimedUntil { get; init; }

    /// <summary>The same whenever it is written: one that is sent again after a crash is known by its Message-ID.</summary>
    public MimeMessage Write(MailSettings settings)
    {
        var message = new MimeMessage { MessageId = $"{Id:N}@{settings.From[(settings.From.LastIndexOf('@') + 1)..]}", Date = CreatedAt, Subject = Subject };
        message.From.Add(new MailboxAddress(SenderName ?? settings.FromName, settings.From));
        message.To.Add(new MailboxAddress(string.Empty, Recipient));
        // No out-of-office answer comes to what a machine wrote (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (Unsubscribe is not null)
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{Unsubscribe}>");
        var text = new TextPart(TextFormat.Plain) { Text = Body };
        text.Headers.Add(HeaderId.ContentLanguage, Language);
        message.Body = Calendar is null ? text : new MultipartAlternative { text, InvitationOf(Calendar, CalendarMethod!) };
        return message;
    }

    private static TextPart InvitationOf(string calendar, string method)
    {
        var part = new TextPart("calendar") { Text = calendar };
        part.ContentType.Parameters.Add("method", method);
        return part;
    }
}
