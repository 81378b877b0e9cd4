using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Contracts;
using SkillsHub.Mail;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Committee.Members;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee.Meetings.Mails;

/// <summary>
/// Writes to the organisations of those who are convened, to those who sit for no party and gave an address, and to the hub's staff, with the
/// meeting for their calendars: what is convened, becomes another, or is cancelled. Whom no mail reaches the meeting keeps, to be told otherwise.
/// </summary>
internal sealed class MeetingMails(PartnershipDbContext context, IMailbox mailbox, PublicAddress address, ILogger<MeetingMails> logger)
{
    /// <summary>Adds the mails to what the caller saves, once what is told has its position.</summary>
    public async Task AddAsync(Meeting meeting, SeatedAgreement around, IntegrationEvent told, MeetingBefore before, CancellationToken cancellationToken)
    {
        if (MeetingNews.Of(meeting, told, before, around) is not { } news)
            return;
        var hub = await context.Hubs.AsNoTracking().SingleAsync(candidate => candidate.Hub == meeting.Hub, cancellationToken);
        var concerned = around.Committee.Members.Where(member => news.Members.Contains(member.Number)).ToList();
        var readers = Reachable([.. await OrganisationsAsync(meeting.Hub, around.Committee, concerned, cancellationToken), .. Persons(around.Committee, concerned)]);
        meeting.Tell(news.Members, [.. readers.SelectMany(reader => reader.Members).Select(member => member.Number)]);
        if (hub.NoticeEmail is not null)
            readers.AddRange(Reachable([new(MeetingReaderKind.Staff, "@staff", hub.NoticeContact, concerned, address.Of("staff/contact"))]));
        var title = await MailedTitle.OfAsync(around.Agreement, context, cancellationToken);
        // One box is written to once, for all who read it.
        foreach (var box in readers.GroupBy(reader => reader.Contact.Email, StringComparer.OrdinalIgnoreCase))
            Add(new MeetingLetter(meeting, around, title, news, hub, new MeetingBox([.. box]), address.Of($"agreements/{around.Agreement.Id}/committee/meetings/{meeting.Number}")));
    }

    private List<MeetingReader> Reachable(IReadOnlyList<MeetingReader> readers)
    {
        foreach (var unreached in readers.Where(reader => !reader.Contact.IsReachable))
            logger.LogWarning("{Reader} is not told of a meeting: mail cannot go to its address", unreached.Key);
        return [.. readers.Where(reader => reader.Contact.IsReachable)];
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
        .Select(member => new MeetingReader(MeetingReaderKind.Member, MeetingReader.KeyOf(member.Number), member.Contact, [member], ContactPage: null));

    private void Add(MeetingLetter letter)
    {
        var (meeting, box) = (letter.Meeting, letter.Box);
        mailbox.Add(new MailDraft
        {
            Key = string.Create(CultureInfo.InvariantCulture, $"meetings/{meeting.Id}/{meeting.StreamPosition}/{box.Key}"),
            Recipient = box.Contact.Email!,
            SenderName = letter.Hub.NameIn(box.Contact.Language),
            Subject = box.IsFrench ? letter.FrenchSubject : letter.EnglishSubject,
            Body = box.IsFrench ? letter.French() : letter.English(),
            Language = box.Contact.Language!,
            Calendar = MeetingInvitation.Of(meeting, letter.Around, letter.Hub, box),
            Unsubscribe = box.ContactPages.Count > 0 ? box.ContactPages[0] : MeetingInvitation.OrganiserOf(letter.Hub),
        });
    }
}
