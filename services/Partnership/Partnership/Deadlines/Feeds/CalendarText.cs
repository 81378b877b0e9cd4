using System.Globalization;
using System.Text;

namespace SkillsHub.Partnership.Deadlines.Feeds;

/// <summary>Lines of iCalendar (RFC 5545) as they come: a partner's calendar has tens of thousands of entries, which together as objects take half a gigabyte.</summary>
internal sealed class CalendarText
{
    // In octets, with the space that a continued line begins with.
    private const int LongestLine = 75;

    private readonly StringBuilder text = new();

    public CalendarText Line(string name, string value)
    {
        var octets = 0;
        Span<char> character = stackalloc char[2];
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(character[..rune.EncodeToUtf16(character)]);
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
        return this;
    }

    /// <summary>A line of TEXT, which holds no control character but the tab (§3.3.11).</summary>
    public CalendarText Words(string name, string words)
    {
        var escaped = new StringBuilder(words.Length);
        foreach (var character in words.ReplaceLineEndings("\n"))
        {
            if (character is '\\' or ';' or ',')
                escaped.Append('\\').Append(character);
            else if (character == '\n')
                escaped.Append("\\n");
            else if (character == '\t' || !char.IsControl(character))
                escaped.Append(character);
        }

        return Line(name, escaped.ToString());
    }

    public CalendarText Number(string name, int number) => Line(name, number.ToString(CultureInfo.InvariantCulture));

    public CalendarText Day(string name, DateOnly day) => Line($"{name};VALUE=DATE", day.ToString("yyyyMMdd", CultureInfo.InvariantCulture));

    public CalendarText Time(string name, DateTimeOffset time) => Line(name, time.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));

    /// <summary>A component that is written already.</summary>
    public CalendarText Component(string lines)
    {
        text.Append(lines);
        return this;
    }

    public override string ToString() => text.ToString();
}
