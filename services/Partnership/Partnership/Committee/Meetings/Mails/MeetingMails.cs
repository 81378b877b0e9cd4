using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Contracts;
using SkillsHub.Mail;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Committee.Members;

namespace SkillsHub.Partnership.Committee.Meetings.Mails;

/// <summary>
/// Writes to the organisations of those who are convened, to those who sit for no party and gave an address, and to the hub's staff, with the
/// meeting for their calendars: what is convened, becomes another, or is cancelled. Whom no mail reaches the meeting keeps, to be told otherwise.
/// </summary>
internal sealed class MeetingMails(PartnershipDbContext context, IMailbox mailbox, PublicAddress address)
{
    /// <summary>Adds the mails to what the caller saves, once what is told has its position.</summary>
    public async Task AddAsync(Meeting meeting, SeatedAgreement around, IntegrationEvent told, MeetingBefore before, CancellationToken cancellationToken)
    {
        if (MeetingNews.Of(meeting, told, before, around.Today) is not { } news)
            return;
        var hub = await context.Hubs.AsNoTracking().SingleAsync(candidate => candidate.Hub == meeting.Hub, cancellationToken);
        var concerned = around.Committee.Members.Where(member => news.Members.Contains(member.Number)).ToList();
        List<MeetingReader> readers = [.. await OrganisationsAsync(meeting.Hub, around.Committee, concerned, cancellationToken), .. Persons(around.Committee, concerned)];
        meeting.Tell(news.Members, [.. readers.SelectMany(reader => reader.Members).Select(member => member.Number)]);
        if (hub.NoticeEmail is not null)
            readers.Add(new(MeetingReaderKind.Staff, "@staff", hub.NoticeContact, concerned, address.Of("staff/contact")));
        var title = await MailedTitle.OfAsync(around.Agreement, context, cancellationToken);
        // One box is written to once, whoever reads it.
        foreach (var reader in readers.DistinctBy(reader => reader.Contact.Email, StringComparer.OrdinalIgnoreCase))
            Add(new MeetingLetter(meeting, around, title, news, hub, reader, address.Of($"agreements/{around.Agreement.Id}/committee/meetings/{meeting.Number}")));
    }

    private async Task<IEnumerable<MeetingReader>> OrganisationsAsync(string hub, SteeringCommittee committee, IReadOnlyList<Member> concerned, CancellationToken cancellationToken)
    {
        var members = concerned.ToLookup(member => committee.SeatOf(member).Holder ?? "", StringComparer.Ordinal);
        var slugs = members.Select(group => group.Key).ToList();
        var told = await context.Organisations.AsNoTracking()
            .Where(one => one.Hub == hub && one.NoticeEmail != null && slugs.Contains(one.Slug))
            .ToListAsync(cancellationToken);
        return told.Select(one => new MeetingReader(MeetingReaderKind.Organisation, one.Slug, one.NoticeContact, [.. members[one.Slug]], address.Of($"contacts/{one.Slug}")));
    }

    private static IEnumerable<MeetingReader> Persons(SteeringCommittee committee, IEnumerable<Member> concerned) => concerned
        .Where(member => member.Email is not null && committee.SeatOf(member).Party is null)
        .Select(member => new MeetingReader(MeetingReaderKind.Member, string.Create(CultureInfo.InvariantCulture, $"@member-{member.Number}"), member.Contact, [member], ContactPage: null));

    private void Add(MeetingLetter letter)
    {
        var (meeting, reader) = (letter.Meeting, letter.Reader);
        mailbox.Add(new MailDraft
        {
            Key = string.Create(CultureInfo.InvariantCulture, $"meetings/{meeting.Id}/{meeting.StreamPosition}/{reader.Key}"),
            Recipient = reader.Contact.Email!,
            SenderName = letter.Hub.NameIn(reader.Contact.Language),
            Subject = reader.IsFrench ? letter.FrenchSubject : letter.EnglishSubject,
            Body = reader.IsFrench ? letter.French() : letter.English(),
            Language = reader.Contact.Language!,
            Calendar = MeetingInvitation.Of(meeting, letter.Around, letter.Hub, reader),
            Unsubscribe = reader.ContactPage ?? MeetingInvitation.OrganiserOf(letter.Hub),
        });
    }
}
