using Microsoft.EntityFrameworkCore;

namespace SkillsHub.Mail;

internal sealed class Mailbox<TContext>(TContext context, TimeProvider clock) : IMailbox
    where TContext : DbContext
{
    public void Add(MailDraft draft)
    {
        if (!MailShape.IsAddress(draft.Recipient))
            throw new ArgumentException("A mail goes to one address.", nameof(draft));
        var now = clock.GetUtcNow();
        context.Add(new MailRow
        {
            Id = Guid.CreateVersion7(now),
            Key = draft.Key,
            Recipient = draft.Recipient,
            SenderName = draft.SenderName is null ? null : MailShape.OneLine(draft.SenderName),
            Subject = MailShape.OneLine(draft.Subject),
            Body = draft.Body,
            Language = draft.Language,
            CalendarMethod = draft.Calendar?.Method,
            Calendar = draft.Calendar?.Text,
            Unsubscribe = draft.Unsubscribe?.AbsoluteUri,
            CreatedAt = now,
        });
    }

    public async Task<IReadOnlyList<string>> RefusedAsync(string under, CancellationToken cancellationToken) =>
        await context.Set<MailRow>().Where(mail => mail.SentAt == null && mail.ParkedAt != null && EF.Functions.Like(mail.Key, under + "%")).Select(mail => mail.Key).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<string>> SentAsync(string under, CancellationToken cancellationToken) =>
        await context.Set<MailRow>().Where(mail => mail.SentAt != null && EF.Functions.Like(mail.Key, under + "%")).Select(mail => mail.Key).ToListAsync(cancellationToken);
}
