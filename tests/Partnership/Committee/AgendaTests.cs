using CsCheck;
using SkillsHub.Partnership.Committee;
using SkillsHub.Partnership.Committee.Errors;
using SkillsHub.Partnership.Committee.Meetings.Agenda;
using SkillsHub.Partnership.Tests.Agreements;

namespace SkillsHub.Partnership.Tests.Committee;

public sealed class AgendaTests
{
    private readonly Seated seated = new();

    [Fact]
    public void The_agenda_keeps_its_order_whatever_is_added_answered_and_moved() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[1, 6]).Select((what, which) => (what, which)).List[1, 20].Sample(steps =>
        {
            var meeting = new Seated().Planned();
            foreach (var (what, which) in steps)
            {
                if (what == 0)
                    meeting.Add(Seated.Item());
                else if (what == 1)
                    meeting.Add(Seated.Item(by: Drafts.School));
                else if (what == 2)
                    meeting.Accept(which);
                else if (what == 3)
                    meeting.Decline(which, "Hors sujet");
                else
                    meeting.Reorder([.. meeting.Order.Select(item => item.Number).Reverse()]);
                Assert.Equal(Enumerable.Range(1, meeting.Order.Count), meeting.Order.Select(item => item.Rank));
            }
        });

    [Fact]
    public void What_a_member_proposes_is_on_the_agenda_once_it_is_accepted_and_marked_when_that_was_late()
    {
        seated.Seat(Seated.Town);
        var meeting = seated.Convened();
        var item = meeting.Add(Seated.Item("Horaires", Drafts.School)).Value;
        Assert.Single(meeting.Order);
        Assert.Null(meeting.Accept(item.Number));
        Assert.Equal(("Horaires", true), (meeting.Order[1].Title, meeting.Order[1].IsLate));
        Assert.IsType<AgendaItemAnswered>(meeting.Accept(item.Number));
        Assert.IsType<NotTheAgenda>(meeting.Reorder([1]));
        Assert.Null(meeting.Decline(1, "Reporté"));
        Assert.IsType<NoAgenda>(meeting.Decline(item.Number, "Reporté"));
        Assert.IsType<AgendaItemNotFound>(meeting.Accept(9));
        Assert.Equal(AgendaState.Declined, meeting.Agenda[0].State);
    }

    [Fact]
    public void An_agenda_that_became_another_after_the_convocation_is_a_change_that_calendars_see()
    {
        seated.Seat(Seated.Town);
        var (meeting, planned, later) = (seated.Convened(), seated.Planned(number: 2), Drafts.Now.AddHours(1));
        Assert.False(meeting.ConvenesToOther([1], later));
        Assert.False(planned.ConvenesToOther([1], later));
        Assert.Equal((Drafts.Now, Drafts.Now), (meeting.ChangedAt, planned.ChangedAt));
        Assert.Null(meeting.Add(Seated.Item("Horaires")).Error);
        Assert.True(meeting.ConvenesToOther([1], later));
        Assert.Equal(later, meeting.ChangedAt);
    }

    [Fact]
    public void An_agenda_has_a_hundred_items_and_proposals_at_most()
    {
        var meeting = seated.Planned();
        for (var item = 0; item < 100; item++)
            Assert.Null(meeting.Add(Seated.Item()).Error);
        Assert.IsType<AgendaFull>(meeting.Add(Seated.Item(by: Drafts.School)).Error);
    }

    [Fact]
    public void The_titles_of_an_agenda_are_no_longer_than_a_convocation_can_name()
    {
        var (meeting, title) = (seated.Planned(), new string('€', CommitteeLimits.Title));
        for (var item = 0; item < 30; item++)
            Assert.Null(meeting.Add(Seated.Item(title)).Error);
        Assert.IsType<AgendaFull>(meeting.Add(Seated.Item()).Error);
        Assert.Null(meeting.Decline(1, "Reporté"));
        Assert.Null(meeting.Add(Seated.Item(title)).Error);
    }
}
