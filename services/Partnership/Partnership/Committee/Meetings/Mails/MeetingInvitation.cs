using Ical.Net;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using SkillsHub.Mail;
using SkillsHub.Partnership.Deadlines.Feeds;
using SkillsHub.Partnership.Hubs;

namespace SkillsHub.Partnership.Committee.Meetings.Mails;

/// <summary>A meeting for a calendar (RFC 5546): under the identity that the feed of deadlines gives it too, so that it is there once.</summary>
internal static class MeetingInvitation
{
    public static MailCalendar Of(Meeting meeting, SeatedAgreement around, Hub hub, MeetingBox box)
    {
        var fact = new MeetingFact(meeting.Id, around.Agreement.Id, meeting.Number, meeting.State, meeting.Plan, meeting.StreamPosition, meeting.ChangedAt);
        var entry = MeetingEntries.EntryOf(fact, MeetingLetter.CommitteeOf(around), around.Agreement, TimeZoneInfo.FindSystemTimeZoneById(hub.TimeZone));
        // Who invites is not invited: to the staff it is made known, as it is to all where nobody invites.
        var organiser = box.Has(MeetingReaderKind.Staff) ? null : OrganiserOf(hub);
        var method = organiser is null ? CalendarMethods.Publish : meeting.State == MeetingState.Cancelled ? CalendarMethods.Cancel : CalendarMethods.Request;
        if (organiser is not null)
        {
            entry.Organizer = new Organizer(organiser.OriginalString) { CommonName = hub.Name };
            entry.Attendees.Add(new Attendee($"mailto:{box.Contact.Email}") { ParticipationStatus = EventParticipationStatus.NeedsAction, Role = ParticipationRole.RequiredParticipant });
        }

        var calendar = new Calendar { ProductId = "-//Skills Hub//Committee//FR", Method = method };
        calendar.Events.Add(entry);
        return new MailCalendar(method, new CalendarSerializer().SerializeToString(calendar) ?? throw new InvalidOperationException("A calendar has a text."));
    }

    /// <summary>The mailbox of the hub from which people are invited, and which they answer; null where it has none.</summary>
    public static Uri? OrganiserOf(Hub hub) => MailboxOf(hub) is { } mailbox ? new Uri($"mailto:{mailbox}") : null;

    /// <summary>The same without its scheme.</summary>
    public static string? MailboxOf(Hub hub) => new[] { hub.NoticeEmail, hub.Email }.FirstOrDefault(mailbox => mailbox is not null && MailShape.IsAddress(mailbox));
}
