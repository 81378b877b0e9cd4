using System.Globalization;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Language;

/// <summary>Shows instants and days as people of the hub read them.</summary>
/// <param name="time">What tells the instants.</param>
/// <param name="zone">The hub's.</param>
/// <param name="isKnown">False when nobody said so, and the zone is only the usual one: enough to read by, not to write by.</param>
public sealed class HubClock(TimeProvider time, TimeZoneInfo zone, bool isKnown = true)
{
    private static readonly string[] TypedFormats = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    /// <summary>IANA name of the hub's zone.</summary>
    public string Zone => zone.Id;

    /// <summary>Whether the zone is said to be the hub's.</summary>
    public bool IsKnown => isKnown;

    /// <summary>For what takes place in a zone of its own; this clock when none is named, or none that is known.</summary>
    public HubClock In(string? name) =>
        name is not null && name != Zone && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var other) ? new HubClock(time, other) : this;

    public DateTimeOffset Now => TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone);

    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    public DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone);

    /// <summary>
    /// The instant of a local date and time as a form gives it, <c>2026-11-23T18:30</c>; none on the first and the last day of
    /// the calendar, which do not exist in every zone, and in the hour that spring leaves out.
    /// </summary>
    public DateTimeOffset? Parse(string? local) =>
        DateTime.TryParseExact(local, TypedFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)
        && parsed.Date > DateTime.MinValue && parsed.Date < DateTime.MaxValue.Date && !zone.IsInvalidTime(parsed)
            ? new DateTimeOffset(parsed, zone.GetUtcOffset(parsed)).ToUniversalTime()
            : null;

    /// <summary>An instant as a form takes it.</summary>
    public string Typed(DateTimeOffset instant) => Local(instant).ToString(TypedFormats[0], CultureInfo.InvariantCulture);

    public string Day(DateTimeOffset instant) => Day(DateOnly.FromDateTime(Local(instant).DateTime));

    public static string Day(DateOnly day) => day.ToString($"{Numeral(day.Day)} MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>A day of any year.</summary>
    public static string DayOfYear(DateOnly day) => day.ToString($"{Numeral(day.Day)} MMMM", CultureInfo.CurrentCulture);

    /// <summary>A day as a form sends it; what is none stays as it is.</summary>
    public static string Day(string sent) => DateOnly.TryParseExact(sent, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Day(day) : sent;

    public string Time(DateTimeOffset instant) => Local(instant).ToString(Say("H'\u00a0h\u00a0'mm", "HH:mm"), CultureInfo.CurrentCulture);

    /// <summary>To the second, where the next one may be only some away.</summary>
    public string Second(DateTimeOffset instant) => $"{Day(instant)}{Say(" à ", ", ")}{Local(instant).ToString("HH:mm:ss", CultureInfo.CurrentCulture)}";

    public string Moment(DateTimeOffset instant) => $"{Day(instant)}{Say(" à ", ", ")}{Time(instant)}";

    public string Span(DateTimeOffset start, DateTimeOffset? end) => end is not { } until
        ? Moment(start)
        : Local(start).Date == Local(until).Date
            ? $"{Day(start)}{Say(", de ", ", ")}{Time(start)}{Say(" à ", "–")}{Time(until)}"
            : $"{Moment(start)} – {Moment(until)}";

    /// <summary>The same in a zone of its own, which is named where it is another than the reader expects.</summary>
    public string SpanIn(string? name, DateTimeOffset start, DateTimeOffset? end)
    {
        var own = In(name);
        return own.Zone == Zone ? Span(start, end) : $"{own.Span(start, end)} ({Say("fuseau", "zone")} {own.Zone})";
    }

    // « 1er février », but « 2 février ».
    private static string Numeral(int day) => day == 1 ? Say("d'er'", "d") : "d";
}
