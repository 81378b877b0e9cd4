using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Mail;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Hubs;
using SkillsHub.Partnership.Organisations.Contacts;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Deadlines.Telling.Mails;

/// <summary>Writes to each organisation that asked for it what is told of the deadlines that concern it: one mail for all that is told at once.</summary>
internal sealed class DeadlineMails(PartnershipDbContext context, IMailbox mailbox, PublicAddress address, ILogger<DeadlineMails> logger)
{
    private const string OfStaff = "@staff";

    /// <summary>Adds the mails to what the caller saves.</summary>
    /// <param name="source">The agreement.</param>
    /// <param name="hub">Its hub.</param>
    /// <param name="book">The stream in which the same is told, whose position makes each mail the one that it is.</param>
    /// <param name="told">What is told.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task AddAsync(DeadlineSource source, Hub hub, DeadlineBook book, IReadOnlyList<DeadlineNews> told, CancellationToken cancellationToken)
    {
        var title = await MailedTitle.OfAsync(source.Agreement, context, cancellationToken);
        var concerned = told.SelectMany(news => news.Deadline.Parties).Distinct(StringComparer.Ordinal).ToList();
        var organisations = await context.Organisations.AsNoTracking()
            .Where(one => one.Hub == hub.Hub && one.NoticeEmail != null && concerned.Contains(one.Slug))
            .ToListAsync(cancellationToken);
        foreach (var one in organisations)
            Add(source, title, hub, book, one.Slug, one.NoticeContact, $"contacts/{one.Slug}", [.. told.Where(news => news.Deadline.Parties.Contains(one.Slug, StringComparer.Ordinal))]);
        if (hub.NoticeEmail is not null)
            Add(source, title, hub, book, OfStaff, hub.NoticeContact, "staff/contact", told);
    }

    private void Add(DeadlineSource source, MailedTitle title, Hub hub, DeadlineBook book, string reader, NoticeContact contact, string contactPage, IReadOnlyList<DeadlineNews> told)
    {
        if (!contact.IsReachable)
        {
            logger.LogWarning("{Reader} of {Hub} is not told of deadlines: mail cannot go to its address", reader, hub.Hub);
            return;
        }

        var letter = new DeadlineLetter(source.Agreement, title, told, address.Of($"agreements/{source.Agreement.Id}/deadlines"), address.Of(contactPage));
        var isFrench = contact.Language == NoticeContact.French;
        mailbox.Add(new MailDraft
        {
            Key = string.Create(CultureInfo.InvariantCulture, $"deadlines/{source.Agreement.Id}/{book.StreamPosition}/{reader}"),
            Recipient = contact.Email!,
            SenderName = hub.NameIn(contact.Language),
            Subject = isFrench ? letter.FrenchSubject : letter.EnglishSubject,
            Body = isFrench ? letter.French() : letter.English(),
            Language = contact.Language!,
            Unsubscribe = letter.ContactPage,
        });
    }
}
