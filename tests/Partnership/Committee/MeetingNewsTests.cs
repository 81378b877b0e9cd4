using SkillsHub.Partnership.Committee;
using SkillsHub.Partnership.Committee.Meetings;
using SkillsHub.Partnership.Committee.Meetings.Mails;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Amendments;

namespace SkillsHub.Partnership.Tests.Committee;

public sealed class MeetingNewsTests
{
    private readonly Seated seated = new();

    private static DateOnly Today => Seated.Today;

    private SeatedAgreement Around => new(seated.Agreement, seated.Committee, Today);

    [Fact]
    public void Who_was_convened_is_told_of_each_move_and_of_the_cancellation_though_nobody_is_convened_again()
    {
        var mayor = seated.Seat(Seated.Town);
        var meeting = seated.Convened(Today.AddDays(10));
        AssertTold(MeetingNewsKind.Moved, [mayor], Move(meeting, Today.AddDays(20)));
        AssertTold(MeetingNewsKind.Moved, [mayor], Move(meeting, Today.AddDays(25)));
        AssertTold(MeetingNewsKind.Cancelled, [mayor], Cancel(meeting));
    }

    [Fact]
    public void Who_sits_no_more_on_the_new_day_is_told_what_becomes_of_it_all_the_same()
    {
        var (mayor, head) = (seated.Seat(Seated.Town), seated.Seat(Seated.School, to: Today.AddDays(15)));
        var meeting = seated.Convened(Today.AddDays(10));
        AssertTold(MeetingNewsKind.Moved, [mayor, head], Move(meeting, Today.AddDays(20)));
        AssertTold(MeetingNewsKind.Convened, [mayor], Convene(meeting));
        Assert.Equal([mayor], meeting.Convocation!.Members);
        AssertTold(MeetingNewsKind.Cancelled, [mayor, head], Cancel(meeting));
    }

    [Fact]
    public void Who_was_convened_first_stays_so_once_a_successor_is_convened_besides_and_has_no_new_agenda()
    {
        var mayor = seated.Seat(Seated.Town);
        var meeting = seated.Convened(Today.AddDays(10));
        Assert.Null(seated.Committee.End(mayor, Today.AddDays(5), attendedOn: null));
        var successor = seated.Seat(Seated.Town);
        AssertTold(MeetingNewsKind.Convened, [successor], Convene(meeting));
        Assert.Equal([mayor, successor], meeting.Convocation!.Members);
        var before = Before(meeting);
        Assert.Null(meeting.Add(Seated.Item("Horaires")).Error);
        AssertTold(MeetingNewsKind.OtherAgenda, [successor], MeetingNews.Of(meeting, MeetingTold.Convened(meeting, Around), before, Around));
        AssertTold(MeetingNewsKind.Cancelled, [mayor, successor], Cancel(meeting));
    }

    [Fact]
    public void What_was_held_already_is_only_recorded_and_what_was_to_come_is_told_even_when_it_was_held_before()
    {
        var mayor = seated.Seat(Seated.Town);
        var meeting = seated.Convened(Today.AddDays(10));
        AssertTold(MeetingNewsKind.Moved, [mayor], Move(meeting, Today.AddDays(-1)));
        Assert.Null(Convene(meeting));
        Assert.Null(Move(meeting, Today.AddDays(-2)));
    }

    [Fact]
    public void Nobody_is_told_of_a_meeting_to_which_nobody_was_convened()
    {
        var meeting = seated.Planned(Today.AddDays(10));
        Assert.Null(Move(meeting, Today.AddDays(20)));
        Assert.Null(Cancel(meeting));
    }

    private static void AssertTold(MeetingNewsKind kind, int[] members, MeetingNews? news)
    {
        Assert.NotNull(news);
        Assert.Equal(kind, news.Kind);
        Assert.Equal(members, news.Members.Order());
    }

    private static MeetingBefore Before(Meeting meeting) => new(meeting.Plan, meeting.Convocation);

    private MeetingNews? Move(Meeting meeting, DateOnly day)
    {
        var before = Before(meeting);
        Assert.Null(meeting.Move(meeting.Plan with { Day = day }, seated.Agreement, Drafts.Now));
        return MeetingNews.Of(meeting, MeetingTold.Planned(meeting, Around), before, Around);
    }

    private MeetingNews? Convene(Meeting meeting)
    {
        var before = Before(meeting);
        Assert.Null(meeting.Convene(Amended.Signed, seated.Committee, seated.Agreement, Today, "accueil", Drafts.Now));
        return MeetingNews.Of(meeting, MeetingTold.Convened(meeting, Around), before, Around);
    }

    private MeetingNews? Cancel(Meeting meeting)
    {
        var before = Before(meeting);
        Assert.Null(meeting.Cancel(new MeetingCancellation { Reason = "Neige", CancelledBy = "accueil", CancelledAt = Drafts.Now }));
        return MeetingNews.Of(meeting, MeetingTold.Cancelled(meeting, Around), before, Around);
    }
}
