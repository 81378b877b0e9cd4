using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using SkillsHub.Mail;
using SkillsHub.Partnership.Deadlines.Feeds;
using SkillsHub.Partnership.Hubs;

namespace SkillsHub.Partnership.Committee.Meetings.Mails;

/// <summary>A meeting for a calendar (RFC 5546): under the identity that the feed of deadlines gives it too, so that it is there once.</summary>
internal static class MeetingInvitation
{
    public static MailCalendar Of(Meeting meeting, SeatedAgreement around, Hub hub, string recipient)
    {
        var fact = new MeetingFact(meeting.Id, around.Agreement.Id, meeting.Number, meeting.State, meeting.Plan, meeting.StreamPosition, meeting.ChangedAt);
        var entry = MeetingEntries.EntryOf(fact, MeetingLetter.CommitteeOf(around), around.Agreement, TimeZoneInfo.FindSystemTimeZoneById(hub.TimeZone));
        var method = MethodOf(meeting, hub);
        Invite(entry, hub, recipient);
        var calendar = new Calendar { ProductId = "-//Skills Hub//Committee//FR", Method = method };
        calendar.Events.Add(entry);
        return new MailCalendar(method, new CalendarSerializer().SerializeToString(calendar) ?? throw new InvalidOperationException("A calendar has a text."));
    }

    // Without somebody who invites it can only be made known.
    private static string MethodOf(Meeting meeting, Hub hub) =>
        OrganiserOf(hub) is null ? CalendarMethods.Publish : meeting.State == MeetingState.Cancelled ? CalendarMethods.Cancel : CalendarMethods.Request;

    private static void Invite(CalendarEvent entry, Hub hub, string recipient)
    {
        if (OrganiserOf(hub) is not { } organiser)
            return;
        entry.Organizer = new Organizer($"mailto:{organiser}") { CommonName = hub.Name };
        entry.Attendees.Add(new Attendee($"mailto:{recipient}") { ParticipationStatus = EventParticipationStatus.NeedsAction, Role = ParticipationRole.RequiredParticipant });
    }

    private static string? OrganiserOf(Hub hub) => hub.NoticeEmail ?? hub.Email;
}
