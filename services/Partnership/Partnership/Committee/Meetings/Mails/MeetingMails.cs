using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Contracts;
using SkillsHub.Mail;
using SkillsHub.Partnership.Committee.Members;
using SkillsHub.Partnership.Hubs;
using SkillsHub.Partnership.Organisations;
using SkillsHub.Partnership.Organisations.Contacts;

namespace SkillsHub.Partnership.Committee.Meetings.Mails;

/// <summary>Writes to the organisations of those who are convened, with the meeting for their calendars: what is convened, becomes another, or is cancelled.</summary>
internal sealed class MeetingMails(PartnershipDbContext context, IMailbox mailbox, PublicAddress address)
{
    /// <summary>Adds the mails to what the caller saves, once what is told has its position.</summary>
    public async Task AddAsync(Meeting meeting, SeatedAgreement around, IntegrationEvent told, MeetingBefore before, CancellationToken cancellationToken)
    {
        if (MeetingNews.Of(meeting, told, before, around.Today) is not { } news)
            return;
        var members = around.Committee.Members.Where(member => news.Members.Contains(member.Number)).ToLookup(member => HolderOf(around.Committee, member), StringComparer.Ordinal);
        var slugs = members.Select(group => group.Key).ToList();
        var organisations = await context.Organisations.AsNoTracking()
            .Where(one => one.Hub == meeting.Hub && one.NoticeEmail != null && slugs.Contains(one.Slug))
            .ToListAsync(cancellationToken);
        if (organisations.Count == 0)
            return;
        var hub = await context.Hubs.AsNoTracking().SingleAsync(candidate => candidate.Hub == meeting.Hub, cancellationToken);
        foreach (var one in organisations)
            Add(meeting, around, news.Kind, one, [.. members[one.Slug]], hub);
    }

    private static string HolderOf(SteeringCommittee committee, Member member) => committee.Seats.Single(seat => seat.Number == member.Seat).Holder ?? "";

    private void Add(Meeting meeting, SeatedAgreement around, MeetingNewsKind kind, Organisation reader, IReadOnlyList<Member> members, Hub hub)
    {
        var contactPage = address.Of($"contacts/{reader.Slug}");
        var letter = new MeetingLetter(meeting, around, kind, members, address.Of($"agreements/{around.Agreement.Id}/committee/meetings/{meeting.Number}"), contactPage);
        var isFrench = reader.NoticeLanguage == NoticeContact.French;
        mailbox.Add(new MailDraft
        {
            Key = string.Create(CultureInfo.InvariantCulture, $"meetings/{meeting.Id}/{meeting.StreamPosition}/{reader.Slug}"),
            Recipient = reader.NoticeEmail!,
            Subject = isFrench ? letter.FrenchSubject : letter.EnglishSubject,
            Body = isFrench ? letter.French() : letter.English(),
            Language = reader.NoticeLanguage!,
            Calendar = MeetingInvitation.Of(meeting, around, hub, reader.NoticeEmail!),
            Unsubscribe = contactPage,
        });
    }
}
