using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace SkillsHub.Partnership.Deadlines.Feeds;

/// <summary>
/// A partner's deadlines, and the meetings in which it sits, as iCalendar (RFC 5545). How far ahead it goes depends on the day on which it is read; no entry does, so that
/// a reader sees one change only when a fact did.
/// </summary>
internal static class CalendarFile
{
    public const string MediaType = "text/calendar; charset=utf-8";

    public static string Write(string hub, string organisation, IReadOnlyList<DeadlineSource> sources, DateOnly today, string timeZone)
    {
        var calendar = new Calendar { ProductId = "-//Skills Hub//Deadlines//FR", Method = CalendarMethods.Publish };
        calendar.AddProperty("X-WR-CALNAME", $"Échéances – {hub}");
        foreach (var source in sources.OrderBy(source => source.Agreement.Id))
        {
            foreach (var deadline in source.On(today).Where(deadline => deadline.LegalDate is not null && deadline.Parties.Contains(organisation, StringComparer.Ordinal)))
                calendar.Events.Add(EntryOf(deadline, source));
            calendar.Events.AddRange(MeetingEntries.Of(source, organisation, timeZone));
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? throw new InvalidOperationException("A calendar has a text.");
    }

    private static CalendarEvent EntryOf(Deadline deadline, DeadlineSource source)
    {
        var names = source.Agreement.Parties.ToDictionary(party => party.Slug, party => party.Name, StringComparer.Ordinal);
        var changedAt = new CalDateTime(source.ChangedAt.UtcDateTime);
        var summary = CalendarWords.Summary(deadline, names);
        // A day has no end of its own: without DTEND it lasts that day (RFC 5545 §3.6.1).
        var entry = new CalendarEvent
        {
            Uid = $"{source.Agreement.Id}.{deadline.Id}@skillshub",
            DtStamp = changedAt,
            LastModified = changedAt,
            Sequence = source.Sequence,
            Start = new CalDateTime(deadline.LegalDate!.Value),
            Summary = summary,
            Description = CalendarWords.Description(deadline, source.Agreement.Title),
            Status = EventStatus.Confirmed,
            Transparency = TransparencyType.Transparent,
        };
        // What is done needs no reminder.
        if (deadline is { PreparationDate: { } begin, AnsweredOn: null } && begin < deadline.LegalDate)
            entry.Alarms.Add(new Alarm { Action = AlarmAction.Display, Description = summary, Trigger = new Trigger(Duration.FromDays(begin.DayNumber - deadline.LegalDate.Value.DayNumber)) });
        return entry;
    }
}
