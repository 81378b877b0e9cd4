using CsCheck;
using SkillsHub.Partnership.Committee.Errors;
using SkillsHub.Partnership.Committee.Meetings;
using SkillsHub.Partnership.Committee.Meetings.Attendances;
using SkillsHub.Partnership.Committee.Members;
using SkillsHub.Partnership.Committee.Minutes;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Amendments;

namespace SkillsHub.Partnership.Tests.Committee;

public sealed class MeetingTests
{
    private readonly Seated seated = new();

    private static DateOnly Today => Seated.Today;

    [Theory]
    [InlineData("2026-02-01", typeof(MeetsBeforeAgreement))]
    [InlineData("2026-02-02", null)]
    [InlineData("2029-02-02", null)]
    [InlineData("2029-02-03", typeof(MeetsAfterAgreement))]
    public void A_committee_meets_while_the_agreement_binds(string day, Type? refusal) =>
        Assert.Equal(refusal, MeetingDays.Check(seated.Agreement, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))?.GetType());

    [Fact]
    public void One_that_runs_on_has_no_last_day_until_somebody_ends_it()
    {
        var agreement = Amended.RunningOn();
        Assert.Null(MeetingDays.Check(agreement, new DateOnly(2040, 1, 1)));
        Assert.True(agreement.Terminate(new DateOnly(2027, 1, 1)));
        Assert.Null(MeetingDays.Check(agreement, new DateOnly(2026, 12, 31)));
        Assert.IsType<MeetsAfterAgreement>(MeetingDays.Check(agreement, new DateOnly(2027, 1, 1)));
    }

    [Fact]
    public void What_was_planned_for_after_the_end_is_held_no_more_and_what_was_held_before_it_is_recorded_still()
    {
        seated.Seat(Seated.Town);
        var (planned, convened, before) = (seated.Planned(Today), seated.Convened(Today, 2), seated.Convened(Today.AddDays(-2), 3));
        Assert.Null(planned.Add(Seated.Item()).Error);
        Assert.True(seated.Agreement.Terminate(Today.AddDays(-1)));
        Assert.IsType<MeetsAfterAgreement>(Convene(planned));
        Assert.IsType<MeetsAfterAgreement>(Hold(convened));
        Assert.Null(Hold(before));
    }

    [Fact]
    public void It_goes_one_way_and_each_step_out_of_order_is_refused()
    {
        seated.Seat(Seated.Town);
        var meeting = seated.Planned(Today.AddDays(-5));
        Assert.IsType<NoAgenda>(Convene(meeting));
        Assert.Null(meeting.Add(Seated.Item()).Error);
        Assert.IsType<NotConvened>(Hold(meeting));
        Assert.IsType<NotHeld>(meeting.Write("Procès-verbal", "accueil", Drafts.Now));
        Assert.IsType<NotHeld>(meeting.CorrectAttendance([], seated.Committee, seated.Agreement, Drafts.Now));
        Assert.Null(Convene(meeting));
        Assert.IsType<NotPlanned>(Convene(meeting));
        Assert.Null(Hold(meeting));
        Assert.IsType<MeetingIsOver>(meeting.Cancel(Cancellation));
        Assert.IsType<MeetingIsOver>(meeting.Add(Seated.Item()).Error);
        Assert.IsType<MeetingIsOver>(meeting.Move(meeting.Plan with { Day = Today }, seated.Agreement, Drafts.Now));
        Assert.IsType<NoMinutesToSubmit>(meeting.Submit());
        Assert.Null(meeting.Write("Procès-verbal", "accueil", Drafts.Now));
        Assert.IsType<MinutesNotSubmitted>(meeting.Approve(Today, at: null, Today, Drafts.Now));
        Assert.Null(meeting.Submit());
        Assert.Null(meeting.Write("Procès-verbal corrigé", "accueil", Drafts.Now));
        Assert.Equal(MinutesState.Draft, meeting.Minutes!.State);
        Assert.Null(meeting.Submit());
        Assert.IsType<RecordedInTheFuture>(meeting.Approve(Today.AddDays(1), at: null, Today, Drafts.Now));
        Assert.IsType<ApprovedBeforeMeeting>(meeting.Approve(meeting.Day.AddDays(-1), at: null, Today, Drafts.Now));
        Assert.Null(meeting.Approve(Today, at: null, Today, Drafts.Now));
        Assert.IsType<MinutesApproved>(meeting.Write("Autre", "accueil", Drafts.Now));
        Assert.IsType<MinutesApproved>(meeting.Approve(Today, at: null, Today, Drafts.Now));
        Assert.IsType<MinutesApproved>(meeting.CorrectAttendance([], seated.Committee, seated.Agreement, Drafts.Now));
    }

    [Fact]
    public void Minutes_are_approved_at_a_later_meeting_that_was_held_on_that_day()
    {
        seated.Seat(Seated.Town);
        var (first, second) = (seated.Held(Today.AddDays(-9)), seated.Held(Today.AddDays(-2), number: 2));
        Assert.Null(first.Write("PV", "accueil", Drafts.Now));
        Assert.Null(first.Submit());
        Assert.IsType<NotApprovedThere>(first.Approve(Today, second, Today, Drafts.Now));
        Assert.IsType<NotApprovedThere>(first.Approve(first.Day, first, Today, Drafts.Now));
        Assert.IsType<NotApprovedThere>(first.Approve(Today, seated.Convened(Today, number: 3), Today, Drafts.Now));
        Assert.Null(first.Approve(second.Day, second, Today, Drafts.Now));
        Assert.Equal(2, first.Minutes!.ApprovedAt);
    }

    [Fact]
    public void A_convocation_goes_in_time_to_all_who_sit_on_the_day()
    {
        var meeting = seated.Planned(Today.AddDays(10));
        meeting.Add(Seated.Item());
        Assert.IsType<NobodySits>(Convene(meeting));
        var mayor = seated.Seat(Seated.Town);
        seated.Seat(Seated.School, to: Today);
        seated.Committee.Say(new CommitteeRules(NoticeDays: 15, Quorum: null, "4"));
        Assert.IsType<RecordedInTheFuture>(Convene(meeting, Today.AddDays(1)));
        Assert.IsType<NoticeTooShort>(Convene(meeting, Today.AddDays(-4)));
        Assert.IsType<MeetsBeforeAgreement>(Convene(meeting, Amended.Signed.AddDays(-1)));
        Assert.Null(Convene(meeting, Today.AddDays(-5)));
        Assert.Equal([mayor], meeting.Convocation!.Members);
        Assert.IsType<HeldInTheFuture>(Hold(meeting));
        Assert.IsType<ConvenedAfterMeeting>(Convene(Filled(seated.Planned(Today.AddDays(-3), number: 2)), Today));
        Assert.IsType<NoPlace>(Convene(Filled(Meeting.Schedule(Guid.CreateVersion7(), seated.Agreement, 3, new MeetingPlan(Today, null, null, null), "accueil", Drafts.Now).Value)));
    }

    [Fact]
    public void Who_was_convened_to_a_meeting_that_moves_has_to_be_again()
    {
        seated.Seat(Seated.Town);
        var meeting = seated.Convened();
        Assert.IsType<NothingMoved>(meeting.Move(meeting.Plan, seated.Agreement, Drafts.Now));
        Assert.Null(meeting.Move(meeting.Plan with { Place = "Halle" }, seated.Agreement, Drafts.Now));
        Assert.Equal((MeetingState.Planned, false), (meeting.State, meeting.Convocation!.Holds));
        Assert.Null(meeting.Cancel(Cancellation));
        Assert.IsType<MeetingIsOver>(meeting.Cancel(Cancellation));
    }

    [Fact]
    public void Only_members_of_the_day_attend_and_who_is_represented_is_so_by_one_who_is_there()
    {
        var (mayor, deputy, prefect) = (seated.Seat(Seated.Town), seated.Seat(Seated.Town), seated.Seat(Seated.Prefect));
        var late = seated.Seat(Seated.School, from: Today.AddDays(1));
        var meeting = seated.Convened();
        Assert.IsType<NotAMember>(Hold(meeting, new AttendanceDraft(late, Presence.Present)));
        Assert.IsType<AttendanceTwice>(Hold(meeting, new(mayor, Presence.Present), new AttendanceDraft(mayor, Presence.Present)));
        Assert.IsType<RepresentedByNobody>(Hold(meeting, new AttendanceDraft(mayor, Presence.Represented)));
        Assert.IsType<RepresentedByNobody>(Hold(meeting, new(mayor, Presence.Represented, deputy), new AttendanceDraft(deputy, Presence.Excused)));
        Assert.IsType<RepresentedByNobody>(Hold(meeting, new AttendanceDraft(mayor, Presence.Represented, mayor)));
        Assert.IsType<RepresentedByNobody>(Hold(meeting, new(mayor, Presence.Represented, prefect), new AttendanceDraft(prefect, Presence.Present)));
        Assert.IsType<NobodyToRepresent>(Hold(meeting, new AttendanceDraft(mayor, Presence.Excused, deputy)));
        Assert.Null(Hold(meeting, new(mayor, Presence.Represented, deputy), new AttendanceDraft(deputy, Presence.Present)));
        Assert.Equal((2, null), (meeting.Voices, meeting.HasQuorum));
        Assert.Equal(Presence.Absent, meeting.Attendances.Single(one => one.Member == prefect).Presence);
    }

    [Fact]
    public void Voices_are_those_of_the_seats_one_where_the_text_gives_no_number_and_never_of_substitutes_beside_them() =>
        Gen.Select(Gen.Int[1, 2], Gen.Int[0, 2], Gen.Bool.Array[4], Gen.Bool).Sample((own, substitutes, there, isNumbered) =>
        {
            var seat = isNumbered ? Seated.Town : Seated.School;
            var one = new Seated();
            List<int> members = [.. Enumerable.Range(0, own).Select(_ => one.Seat(seat)), .. Enumerable.Range(0, substitutes).Select(_ => one.Seat(seat, substitute: true)), one.Seat(Seated.Prefect)];
            var sheet = members.Select((member, index) => new AttendanceDraft(member, index < there.Length && there[index] ? Presence.Present : Presence.Absent)).ToList();
            var voices = AttendanceRules.Voices(sheet, one.Committee.VotingOn(Today, one.Agreement), one.Committee.Seats, Today);
            Assert.Equal(Math.Min(isNumbered ? own : 1, sheet.SkipLast(1).Count(row => row.Presence == Presence.Present)), voices);
        });

    [Fact]
    public void A_quorum_counts_voices()
    {
        seated.Seat(Seated.Prefect);
        seated.Seat(Seated.Town);
        seated.Committee.Say(new CommitteeRules(NoticeDays: null, Quorum: 2, "4"));
        Assert.False(seated.Held().HasQuorum);
        seated.Seat(Seated.School);
        Assert.True(seated.Held().HasQuorum);
    }

    [Fact]
    public void Who_is_named_after_the_convocation_is_convened_besides_each_with_the_day_of_the_own()
    {
        var mayor = seated.Seat(Seated.Town);
        var meeting = seated.Convened(Today.AddDays(10));
        Assert.IsType<NotPlanned>(Convene(meeting, Today));
        var late = seated.Seat(Seated.School);
        seated.Committee.Say(new CommitteeRules(NoticeDays: 15, Quorum: null, "4"));
        Assert.Null(Convene(meeting, Today));
        Assert.Equal((Amended.Signed, false), (meeting.Convocation!.ConvenedOn, meeting.Convocation.IsShort));
        Assert.Equal([mayor, late], meeting.Convocation.Members);
        var besides = Assert.Single(meeting.Convocation.Later!);
        Assert.Equal((Today, true, late), (besides.ConvenedOn, besides.IsShort, Assert.Single(besides.Members)));
        Assert.IsType<NotPlanned>(Convene(meeting, Today));
    }

    [Fact]
    public void What_was_convened_too_late_and_held_all_the_same_is_recorded_as_it_was()
    {
        seated.Seat(Seated.Town);
        seated.Committee.Say(new CommitteeRules(NoticeDays: 15, Quorum: null, "4"));
        var (past, today) = (Filled(seated.Planned(Today.AddDays(-1))), Filled(seated.Planned(Today, number: 2)));
        Assert.Null(Convene(past, Today.AddDays(-3)));
        Assert.True(past.Convocation!.IsShort);
        Assert.Null(Hold(past));
        Assert.Null(Convene(today, Today.AddDays(-3)));
        Assert.True(today.Convocation!.IsShort);
        Assert.Null(Hold(today));
        Assert.IsType<NoticeTooShort>(Convene(Filled(seated.Planned(Today.AddDays(1), number: 3)), Today.AddDays(-3)));
    }

    private static MeetingCancellation Cancellation => new() { Reason = "Neige", CancelledBy = "accueil", CancelledAt = Drafts.Now };

    private static Meeting Filled(Meeting meeting)
    {
        Assert.Null(meeting.Add(Seated.Item()).Error);
        return meeting;
    }

    private Domain.Error? Convene(Meeting meeting, DateOnly? on = null) => meeting.Convene(on ?? Amended.Signed, seated.Committee, seated.Agreement, Today, "accueil", Drafts.Now);

    private Domain.Error? Hold(Meeting meeting, params AttendanceDraft[] sheet) => meeting.Hold(sheet, seated.Committee, seated.Agreement, Today, Drafts.Now);
}
