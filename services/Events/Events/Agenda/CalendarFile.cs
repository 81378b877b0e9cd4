using System.Globalization;
using System.Text;

namespace SkillsHub.Events.Agenda;

/// <summary>An event as iCalendar (RFC 5545). Times are in UTC, so that no zone has to be described.</summary>
internal static class CalendarFile
{
    public const string MediaType = "text/calendar; charset=utf-8";

    private const int MaxOctets = 75;

    public static string Write(AgendaEvent source)
    {
        var lines = new List<string>
        {
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Skills Hub//Agenda//FR",
            "BEGIN:VEVENT",
            $"UID:{source.Id}@skillshub",
            $"DTSTAMP:{Utc(source.ChangedAt)}",
            $"LAST-MODIFIED:{Utc(source.ChangedAt)}",
            // Readers take the higher number for the newer text; a change that is announced counts the stream up.
            $"SEQUENCE:{Math.Max(0, source.StreamPosition - 1)}",
            $"STATUS:{(source.State == AgendaEventState.Cancelled ? "CANCELLED" : source.State == AgendaEventState.Draft ? "TENTATIVE" : "CONFIRMED")}",
            $"DTSTART:{Utc(source.StartsAt)}",
            $"DTEND:{Utc(source.EndsAt)}",
            $"SUMMARY:{Escape(source.Title)}",
            $"DESCRIPTION:{Escape(source.Description)}",
        };
        if (source.Place is { } place)
            lines.Add($"LOCATION:{Escape(place)}");
        if (source.Link is { } link)
            lines.Add($"URL:{new Uri(link).AbsoluteUri}");
        lines.AddRange(["END:VEVENT", "END:VCALENDAR"]);
        return string.Concat(lines.Select(line => Fold(line) + "\r\n"));
    }

    private static string Utc(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    // TEXT holds no control character but the tab (RFC 5545 §3.3.11): word processors' own line ends become its line end, the rest goes.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var character in text.ReplaceLineEndings("\n"))
        {
            if (character == '\n' || character == '\v')
                escaped.Append(@"\n");
            else if (character is '\\' or ';' or ',')
                escaped.Append('\\').Append(character);
            else if (character == '\t' || !char.IsControl(character))
                escaped.Append(character);
        }

        return escaped.ToString();
    }

    // A line has at most 75 octets, and no character is cut in two (RFC 5545 §3.1).
    private static string Fold(string line)
    {
        var folded = new StringBuilder(line.Length + 16);
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                folded.Append("\r\n ");
                octets = 1;
            }

            folded.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        return folded.ToString();
    }
}
