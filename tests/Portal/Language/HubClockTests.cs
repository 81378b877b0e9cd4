using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using SkillsHub.Portal.Language;

namespace SkillsHub.Portal.Tests.Language;

public sealed class HubClockTests
{
    private readonly HubClock clock = new(new FakeTimeProvider(new(2026, 11, 23, 23, 30, 0, TimeSpan.Zero)), TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));

    public HubClockTests() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");

    [Fact]
    public void Today_is_the_hub_s_day_not_that_of_Greenwich() => Assert.Equal(new DateOnly(2026, 11, 24), clock.Today);

    [Theory]
    [InlineData("2026-12-01T18:00", "2026-12-01T17:00:00Z")]
    [InlineData("2026-07-01T18:00", "2026-07-01T16:00:00Z")]
    public void A_time_that_is_typed_is_local_in_winter_and_in_summer(string typed, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), clock.Parse(typed));

    [Theory]
    [InlineData("demain")]
    [InlineData("2026-12-01T18:00+05:00")]
    [InlineData("0001-01-01T00:00")]
    [InlineData("9999-12-31T23:59")]
    [InlineData("2026-03-29T02:30")]
    public void What_is_no_time_or_beyond_all_times_is_none(string typed) => Assert.Null(clock.Parse(typed));

    [Fact]
    public void An_evening_is_one_day_and_two_times() =>
        Assert.Equal("26 novembre 2026, de 18\u00a0h\u00a000 à 19\u00a0h\u00a030", clock.Span(new(2026, 11, 26, 17, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 11, 26, 18, 30, 0, TimeSpan.Zero)));

    [Theory]
    [InlineData("Europe/Paris", "26 novembre 2026, de 18\u00a0h\u00a000 à 19\u00a0h\u00a030")]
    [InlineData("Indian/Reunion", "26 novembre 2026, de 21\u00a0h\u00a000 à 22\u00a0h\u00a030 (fuseau Indian/Reunion)")]
    [InlineData("Nowhere/At-all", "26 novembre 2026, de 18\u00a0h\u00a000 à 19\u00a0h\u00a030")]
    [InlineData(null, "26 novembre 2026, de 18\u00a0h\u00a000 à 19\u00a0h\u00a030")]
    public void What_takes_place_in_another_zone_says_which(string? zone, string span) =>
        Assert.Equal(span, clock.SpanIn(zone, new(2026, 11, 26, 17, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 11, 26, 18, 30, 0, TimeSpan.Zero)));

    [Fact]
    public void The_first_of_a_month_is_written_as_French_does() => Assert.Equal("1er février 2027", HubClock.Day(new DateOnly(2027, 2, 1)));

    [Fact]
    public void The_first_of_a_month_is_a_plain_figure_in_English()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        Assert.Equal("1 February 2027", HubClock.Day(new DateOnly(2027, 2, 1)));
    }
}
