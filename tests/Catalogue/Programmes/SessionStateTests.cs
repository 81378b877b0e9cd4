using CsCheck;
using SkillsHub.Catalogue.Contracts;
using SkillsHub.Catalogue.Programmes;

namespace SkillsHub.Catalogue.Tests.Programmes;

public sealed class SessionStateTests
{
    private static readonly DateOnly Start = new(2027, 3, 10);

    private static readonly Gen<(int Length, int Opens, int Open, int Day)> Cases = Gen.Select(Gen.Int[0, 400], Gen.Int[-100, 0], Gen.Int[0, 120], Gen.Int[-150, 500]);

    [Theory]
    [InlineData(-40, "Scheduled")]
    [InlineData(-30, "Open")]
    [InlineData(-10, "Open")]
    [InlineData(-9, "Closed")]
    [InlineData(-1, "Closed")]
    [InlineData(0, "Running")]
    [InlineData(5, "Running")]
    [InlineData(6, "Held")]
    public void The_day_decides(int day, string state) =>
        Assert.Equal(state, Session(5, new RegistrationPeriod(Start.AddDays(-30), Start.AddDays(-10))).StateOn(Start.AddDays(day)).ToString());

    [Fact]
    public void Between_two_periods_it_is_scheduled_again() =>
        Assert.Equal(
            SessionState.Scheduled,
            Session(5, new(Start.AddDays(-30), Start.AddDays(-20)), new(Start.AddDays(-10), Start.AddDays(-5))).StateOn(Start.AddDays(-15)));

    [Fact]
    public void States_only_follow_each_other_forward() => Cases.Sample(one =>
    {
        var session = Session(one.Length, new RegistrationPeriod(Start.AddDays(one.Opens), Start.AddDays(one.Opens + one.Open)));
        var day = Start.AddDays(one.Day);
        return session.StateOn(day.AddDays(1)) >= session.StateOn(day);
    });

    [Fact]
    public void It_runs_on_exactly_its_days() => Cases.Sample(one =>
    {
        var session = Session(one.Length);
        var day = Start.AddDays(one.Day);
        return session.StateOn(day) == SessionState.Running == (day >= session.StartsOn && day <= session.EndsOn);
    });

    [Fact]
    public void It_cannot_end_before_it_begins_nor_be_without_seats()
    {
        Assert.Throws<ArgumentException>(() => Session(-1));
        Assert.Throws<ArgumentException>(() => new Session(Plan(1) with { Capacity = 0 }));
    }

    private static Session Session(int length, params RegistrationPeriod[] periods) => new(Plan(length) with { RegistrationPeriods = periods });

    private static SessionPlan Plan(int length) => new(Guid.CreateVersion7(), Start, Start.AddDays(length), SessionModality.Remote, Place: null, 10, []);
}
