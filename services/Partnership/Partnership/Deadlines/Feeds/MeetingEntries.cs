using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Committee;
using SkillsHub.Partnership.Committee.Meetings;

namespace SkillsHub.Partnership.Deadlines.Feeds;

/// <summary>The meetings of a committee in the calendar of an organisation that sits in it: a convocation changes the entry, and a cancelled meeting stays as one that is cancelled.</summary>
internal static class MeetingEntries
{
    // Nobody says when it ends, and what lasts nothing is not shown by every calendar.
    private const int UsualHours = 2;

    public static IEnumerable<CalendarEvent> Of(DeadlineSource source, string organisation, string timeZone)
    {
        List<DateOnly?> ends =
        [
            .. source.Agreement.Parties.Where(party => party.Slug == organisation).Select(party => party.LeftOn),
            .. source.Seats.Where(seat => seat.Organisation == organisation).Select(seat => seat.ClosedFrom),
        ];
        if (ends.Count == 0)
            return [];
        var until = Sitting.Until(ends);
        var name = source.Text.Committees is [var committee, ..] ? committee.Name : "Comité de pilotage";
        return (source.Meetings ?? []).Where(meeting => !(until <= meeting.Plan.Day)).Select(meeting => EntryOf(meeting, name, source.Agreement, TimeZoneInfo.FindSystemTimeZoneById(timeZone)));
    }

    /// <summary>A meeting as every calendar shows it, whoever the reader is.</summary>
    public static CalendarEvent EntryOf(MeetingFact meeting, string committee, Agreement agreement, TimeZoneInfo zone)
    {
        var changedAt = new CalDateTime(meeting.ChangedAt.UtcDateTime);
        return new CalendarEvent
        {
            Uid = $"{meeting.Id}@skillshub",
            DtStamp = changedAt,
            LastModified = changedAt,
            Sequence = meeting.StreamPosition,
            Start = StartOf(meeting.Plan, zone),
            End = meeting.Plan.StartsAt is null ? null : StartOf(meeting.Plan, zone).AddHours(UsualHours),
            Summary = $"{committee} : réunion n° {meeting.Number}",
            Description = agreement.Title,
            Location = meeting.Plan.Place,
            Url = meeting.Plan.Link is { } link ? new Uri(link) : null,
            Status = meeting.State switch
            {
                MeetingState.Planned => EventStatus.Tentative,
                MeetingState.Cancelled => EventStatus.Cancelled,
                _ => EventStatus.Confirmed,
            },
        };
    }

    private static CalDateTime StartOf(MeetingPlan plan, TimeZoneInfo zone)
    {
        if (plan.StartsAt is not { } time)
            return new CalDateTime(plan.Day);
        var local = plan.Day.ToDateTime(time);
        // In the hour that a spring night leaves out, nothing begins: it is an hour later.
        return new CalDateTime(TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(local) ? local.AddHours(1) : local, zone));
    }
}
