using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace SkillsHub.Events.Agenda;

/// <summary>An event as iCalendar (RFC 5545). Times are in UTC, so that no zone has to be described.</summary>
internal static class CalendarFile
{
    public const string MediaType = "text/calendar; charset=utf-8";

    public static string Write(AgendaEvent source)
    {
        var calendar = new Calendar { ProductId = "-//Skills Hub//Agenda//FR" };
        calendar.Events.Add(new CalendarEvent
        {
            Uid = $"{source.Id}@skillshub",
            DtStamp = Utc(source.ChangedAt),
            LastModified = Utc(source.ChangedAt),
            // Readers take the higher number for the newer text; a change that is announced counts the stream up.
            Sequence = Math.Max(0, source.StreamPosition - 1),
            Status = source.State switch
            {
                AgendaEventState.Cancelled => EventStatus.Cancelled,
                AgendaEventState.Draft => EventStatus.Tentative,
                _ => EventStatus.Confirmed,
            },
            Start = Utc(source.StartsAt),
            End = Utc(source.EndsAt),
            Summary = TextOf(source.Title),
            Description = TextOf(source.Description),
            Location = source.Place is { } place ? TextOf(place) : null,
            // Written as it was typed, it would hold what no address may.
            Url = source.Link is { } link ? new Uri(new Uri(link).AbsoluteUri) : null,
        });
        return new CalendarSerializer().SerializeToString(calendar) ?? throw new InvalidOperationException("A calendar has a text.");
    }

    private static CalDateTime Utc(DateTimeOffset time) => new(time.UtcDateTime);

    // TEXT holds no control character but the tab (RFC 5545 §3.3.11): word processors' own line ends become its line end, the rest goes.
    private static string TextOf(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text.ReplaceLineEndings("\n"))
        {
            if (character == '\v')
                plain.Append('\n');
            else if (character is '\n' or '\t' || !char.IsControl(character))
                plain.Append(character);
        }

        return plain.ToString();
    }
}
