using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Deadlines;
using SkillsHub.Partnership.Deadlines.Telling;

namespace SkillsHub.Partnership.Tests.Deadlines;

public sealed class DeadlineMarkTests
{
    private static readonly DateTimeOffset Now = new(2030, 10, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Due = new(2030, 11, 3);
    private readonly DeadlineMark mark = new() { AgreementId = Guid.CreateVersion7(), DeadlineId = "renewal-notice.a.b" };

    [Fact]
    public void What_approaches_is_told_once_until_its_day_moves()
    {
        Assert.Null(Take(DeadlineState.Upcoming));
        Assert.Equal(DeadlineState.Approaching, Take(DeadlineState.Approaching));
        Assert.Null(Take(DeadlineState.Approaching));
        Assert.Null(Take(DeadlineState.DueToday));
        Assert.Equal(DeadlineState.Missed, Take(DeadlineState.Missed));
        Assert.Null(Take(DeadlineState.Missed));

        Assert.Null(Take(DeadlineState.Upcoming, Due.AddYears(1)));
        Assert.Equal(DeadlineState.Approaching, Take(DeadlineState.Approaching, Due.AddYears(1)));
    }

    [Fact]
    public void What_was_told_stays_so_where_its_day_was_only_counted_anew()
    {
        Assert.Equal(DeadlineState.Missed, Take(DeadlineState.Missed));
        mark.MoveTo(Due.AddDays(-1));
        Assert.Null(Take(DeadlineState.Missed, Due.AddDays(-1)));
    }

    [Fact]
    public void What_was_met_and_is_no_longer_is_told_when_it_is_met_again()
    {
        Assert.Equal(DeadlineState.Met, Take(DeadlineState.Met));
        Assert.Null(Take(DeadlineState.Met));
        Assert.Null(Take(DeadlineState.Upcoming));
        Assert.Equal(DeadlineState.Met, Take(DeadlineState.Met));
    }

    [Fact]
    public void A_letter_that_comes_to_light_later_meets_what_was_missed()
    {
        Assert.Equal(DeadlineState.Missed, Take(DeadlineState.Missed));
        Assert.Equal(DeadlineState.Met, Take(DeadlineState.Met));
    }

    [Fact]
    public void What_nobody_can_answer_is_not_told()
    {
        Assert.Null(Take(DeadlineState.Past));
        Assert.Null(Take(DeadlineState.NotComputable));
    }

    private DeadlineState? Take(DeadlineState state, DateOnly? due = null) => mark.Take(
        new Deadline
        {
            Id = mark.DeadlineId,
            Kind = DeadlineKind.RenewalNotice,
            Parties = ["a", "b"],
            Formula = new("end-minus-notice", "…"),
            Following = DeadlineFollowing.Recorded,
            LegalDate = due ?? Due,
            State = state,
        },
        Now);
}
