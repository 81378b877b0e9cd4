using System.Globalization;
using Ical.Net.Serialization;
using SkillsHub.Partnership.Agreements;

namespace SkillsHub.Partnership.Deadlines.Feeds;

/// <summary>
/// A partner's deadlines, and the meetings in which it sits, as iCalendar (RFC 5545). How far ahead it goes depends on the day on which it is read; no entry does, so that
/// a reader sees one change only when a fact did.
/// </summary>
internal static class CalendarFile
{
    public const string MediaType = "text/calendar; charset=utf-8";

    public static string Write(string hub, string organisation, IReadOnlyList<ComputedDeadlines> read, string timeZone)
    {
        var calendar = new CalendarText()
            .Line("BEGIN", "VCALENDAR").Line("VERSION", "2.0").Words("PRODID", "-//Skills Hub//Deadlines//FR").Line("METHOD", "PUBLISH").Words("X-WR-CALNAME", $"Échéances – {hub}");
        var meetings = new EventSerializer();
        foreach (var computed in read.OrderBy(computed => computed.Source.Agreement.Id))
        {
            AddDeadlines(calendar, computed, organisation);
            foreach (var meeting in MeetingEntries.Of(computed.Source, organisation, timeZone))
                calendar.Component(meetings.SerializeToString(meeting) ?? throw new InvalidOperationException("An entry has a text."));
        }

        return calendar.Line("END", "VCALENDAR").ToString();
    }

    private static void AddDeadlines(CalendarText calendar, ComputedDeadlines computed, string organisation)
    {
        var agreement = computed.Source.Agreement;
        var names = agreement.Parties.ToDictionary(party => party.Slug, party => party.Name, StringComparer.Ordinal);
        var (changedAt, sequence) = (computed.Source.ChangedAtFor(organisation), computed.Source.SequenceFor(organisation));
        foreach (var deadline in computed.Deadlines.Where(deadline => deadline.Parties.Contains(organisation, StringComparer.Ordinal)))
        {
            if (deadline.LegalDate is { } day)
                Add(calendar, deadline, day, agreement, CalendarWords.Summary(deadline, names), changedAt, sequence);
        }
    }

    private static void Add(CalendarText calendar, Deadline deadline, DateOnly day, Agreement agreement, string summary, DateTimeOffset changedAt, int sequence)
    {
        // A day has no end of its own: without DTEND it lasts that day (§3.6.1).
        calendar.Line("BEGIN", "VEVENT")
            .Words("UID", $"{agreement.Id}.{deadline.Id}@skillshub")
            .Time("DTSTAMP", changedAt)
            .Time("LAST-MODIFIED", changedAt)
            .Number("SEQUENCE", sequence)
            .Day("DTSTART", day)
            .Words("SUMMARY", summary)
            .Words("DESCRIPTION", CalendarWords.Description(deadline, agreement.Title))
            .Line("STATUS", "CONFIRMED")
            .Line("TRANSP", "TRANSPARENT");
        // What is done needs no reminder.
        if (deadline is { PreparationDate: { } begin, AnsweredOn: null } && begin < day)
        {
            calendar.Line("BEGIN", "VALARM")
                .Line("ACTION", "DISPLAY")
                .Words("DESCRIPTION", summary)
                .Line("TRIGGER", string.Create(CultureInfo.InvariantCulture, $"-P{day.DayNumber - begin.DayNumber}D"))
                .Line("END", "VALARM");
        }

        calendar.Line("END", "VEVENT");
    }
}
