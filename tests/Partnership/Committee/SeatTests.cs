using SkillsHub.Partnership.Committee.Errors;
using SkillsHub.Partnership.Committee.Meetings.Attendances;
using SkillsHub.Partnership.Committee.Members;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Amendments;

namespace SkillsHub.Partnership.Tests.Committee;

public sealed class SeatTests
{
    private const string Lycee = "lycee-des-cimes";
    private readonly Seated seated = new();

    private SteeringCommittee Committee => seated.Committee;

    [Fact]
    public void A_seat_comes_from_the_text_or_an_amendment_and_who_has_no_source_is_heard()
    {
        Assert.IsType<SeatWithoutSource>(Add(new SeatDraft("Le Lycée", Voice.Deliberative, Count: null, Article: null, Amendment: null)).Error);
        Assert.IsType<SeatExists>(Add(Guest("le préfet")).Error);
        Assert.IsType<SeatHasOrganisation>(Add(Guest("La commune"), Drafts.Town).Error);
        var (guest, given) = (Add(Guest("Le Lycée"), Lycee).Value, Add(new SeatDraft("Le Rectorat", Voice.Deliberative, 2, "4.1", Amendment: null)).Value);
        Assert.Equal((Voice.Consultative, true, Lycee), (guest.Voice, guest.IsInvited, guest.Organisation));
        Assert.Equal((Voice.Deliberative, false, 5, "4.1"), (given.Voice, given.IsInvited, given.Number, given.Article));
        Assert.Equal([Lycee], Committee.Bodies);
    }

    [Fact]
    public void A_party_that_was_read_as_a_body_gets_the_seat_and_leaves_it_with_its_exit()
    {
        seated.Agreement.Join(Lycee, "Le Lycée", Drafts.SignedOn(Seated.Today), Seated.Today);
        var seat = Committee.Link(Seated.Prefect, Lycee, attendedOn: null, seated.Agreement).Value;
        Assert.Equal((Lycee, null), (seat.Party, seat.Organisation));
        Committee.SeatJoined(seated.Agreement, amendment: 1);
        Assert.Equal(3, Committee.Seats.Count);
        Assert.IsType<SeatOfParty>(Committee.Link(Seated.School, "autre", attendedOn: null, seated.Agreement).Error);
        seated.Agreement.Leave(Lycee, Seated.Today, amendment: null);
        Assert.Empty(Committee.Bodies);
        Assert.Null(Add(Guest("Le Lycée"), Lycee).Error);
        Assert.Equal([Lycee], Committee.Bodies);
    }

    [Fact]
    public void A_guest_that_joins_keeps_its_seat_and_its_people_vote()
    {
        var guest = Add(Guest("Le Lycée"), Lycee).Value;
        var member = seated.Seat(guest.Number);
        seated.Agreement.Join(Lycee, "Le Lycée", Drafts.SignedOn(Seated.Today), Seated.Today);
        Committee.SeatJoined(seated.Agreement, amendment: 2);
        Assert.Equal((4, Lycee, false, Voice.Deliberative, 2), (Committee.Seats.Count, guest.Party, guest.IsInvited, guest.Voice, guest.Amendment));
        Assert.Equal((Voice.Consultative, Voice.Deliberative), (VoiceOn(Seated.Today.AddDays(-1), member), VoiceOn(Seated.Today, member)));
    }

    [Fact]
    public void What_an_amendment_gives_and_takes_changes_no_meeting_of_before_whenever_that_is_recorded()
    {
        var (first, second, heard) = (seated.Seat(Seated.Town), seated.Seat(Seated.Town), seated.Seat(Seated.Prefect));
        Committee.Say(new CommitteeRules(NoticeDays: null, Quorum: 3, "4"));
        var (day, before) = (Seated.Today.AddDays(-1), Seated.Today.AddDays(-5));
        AttendanceDraft[] all = [new(first, Presence.Present), new(second, Presence.Present), new(heard, Presence.Present)];
        var (held, late, since) = (seated.Held(before), seated.Convened(before, 2), seated.Convened(day, 3));
        Assert.Equal((2, false), (held.Voices, held.HasQuorum));
        Assert.Null(Correct(Seated.Prefect, new SeatDraft("Le préfet", Voice.Deliberative, 1, Article: null, Amendment: 1, day)));
        Assert.Null(held.CorrectAttendance(all, Committee, seated.Agreement, Drafts.Now));
        Assert.Null(late.Hold(all, Committee, seated.Agreement, Seated.Today, Drafts.Now));
        Assert.Null(since.Hold(all, Committee, seated.Agreement, Seated.Today, Drafts.Now));
        Assert.Equal([(2, false), (2, false), (3, true)], new[] { held, late, since }.Select(meeting => (meeting.Voices!.Value, meeting.HasQuorum!.Value)));

        Assert.Null(Correct(Seated.Town, new SeatDraft("La Ville", Voice.Consultative, 2, Article: null, Amendment: 2, day)));
        Assert.Null(late.CorrectAttendance(all, Committee, seated.Agreement, Drafts.Now));
        Assert.Null(since.CorrectAttendance(all, Committee, seated.Agreement, Drafts.Now));
        Assert.Equal((2, 1), (late.Voices, since.Voices));
        Assert.Equal([Voice.Deliberative, Voice.Deliberative, Voice.Consultative], new[] { first, second, heard }.Select(member => VoiceOn(before, member)));
        // What was read wrongly was never so.
        Assert.Null(Correct(Seated.Prefect, new SeatDraft("Le préfet", Voice.Consultative, 1, "4", Amendment: null)));
        Assert.Null(since.CorrectAttendance(all, Committee, seated.Agreement, Drafts.Now));
        Assert.Equal(0, since.Voices);
    }

    [Fact]
    public void Fewer_seats_by_an_amendment_take_no_quorum_from_a_meeting_of_before()
    {
        var (first, second) = (seated.Seat(Seated.Town), seated.Seat(Seated.Town));
        var held = seated.Held(Seated.Today.AddDays(-5));
        Assert.Null(Committee.End(second, Seated.Today.AddDays(-2), attendedOn: null));
        Assert.Null(Correct(Seated.Town, new SeatDraft("La Ville", Voice.Deliberative, 1, Article: null, Amendment: 1, Seated.Today.AddDays(-1))));
        Assert.Null(held.CorrectAttendance([new(first, Presence.Present), new(second, Presence.Present)], Committee, seated.Agreement, Drafts.Now));
        Assert.Equal(2, held.Voices);
        Assert.Null(Correct(Seated.Town, new SeatDraft("La Ville", Voice.Deliberative, 1, "4", Amendment: 1, Seated.Today.AddDays(-9))));
        Assert.Null(held.CorrectAttendance([new(first, Presence.Present), new(second, Presence.Present)], Committee, seated.Agreement, Drafts.Now));
        Assert.Equal(1, held.Voices);
    }

    [Fact]
    public void Nobody_sits_for_a_party_before_it_joined()
    {
        seated.Agreement.Join(Lycee, "Le Lycée", Drafts.SignedOn(Seated.Today), Seated.Today);
        Committee.SeatJoined(seated.Agreement, amendment: 1);
        Assert.Equal("from", Assert.IsType<SitsBeforeSeat>(Committee.Appoint(Seated.Draft(4, Seated.Today.AddDays(-1)), seated.Agreement).Error).Field);
        Assert.Equal([seated.Seat(4, Seated.Today)], Committee.SittingOn(Seated.Today, seated.Agreement).Select(member => member.Number));
    }

    [Fact]
    public void Who_sits_with_the_voice_of_the_seat_follows_it_and_no_fewer_seats_are_given_than_people_sit()
    {
        var (first, second, heard) = (seated.Seat(Seated.Town), seated.Seat(Seated.Town, to: Seated.Today.AddDays(-1)), seated.Seat(Seated.Prefect));
        Assert.Null(Correct(Seated.Prefect, new SeatDraft("Le préfet", Voice.Deliberative, 1, "4", Amendment: null)));
        Assert.Equal(Voice.Deliberative, VoiceOn(Seated.Today, heard));
        Assert.Null(Correct(Seated.Town, new SeatDraft("La Ville", Voice.Consultative, 1, "4", Amendment: null)));
        Assert.Equal((Voice.Consultative, Voice.Consultative), (VoiceOn(Seated.Today, first), VoiceOn(Seated.Today.AddDays(-1), second)));
        Assert.Null(Correct(Seated.Town, new SeatDraft("La Ville", Voice.Consultative, 2, "4", Amendment: null)));
        seated.Seat(Seated.Town, Seated.Today);
        Assert.Equal("count", Assert.IsType<SeatsTaken>(Correct(Seated.Town, new SeatDraft("La Ville", Voice.Consultative, 1, "4", Amendment: null))).Field);
    }

    [Fact]
    public void Nobody_sits_on_a_seat_that_was_closed_and_who_did_stays_in_the_history()
    {
        seated.Seat(Seated.School);
        var school = new SeatDraft("L'École", Voice.Deliberative, Count: null, Article: null, Amendment: 3);
        var day = Seated.Today.AddDays(-2);
        Assert.IsType<AttendedSince>(Correct(Seated.School, school, day, attendedOn: day));
        Assert.IsType<SitsBeforeAgreement>(Correct(Seated.School, school, Amended.Signed.AddDays(-1)));
        Assert.IsType<RecordedInTheFuture>(Correct(Seated.School, school, Seated.Today.AddDays(1)));
        Assert.IsType<SeatWithoutSource>(Correct(Seated.School, school with { Amendment = null }, day));
        Assert.Null(Correct(Seated.School, school, day, attendedOn: day.AddDays(-1)));
        Assert.IsType<SameSeat>(Correct(Seated.School, school, day));
        Assert.Empty(Committee.SittingOn(day, seated.Agreement));
        Assert.Single(Committee.SittingOn(day.AddDays(-1), seated.Agreement));
        Assert.IsType<SeatIsOver>(Committee.Appoint(Seated.Draft(Seated.School, day), seated.Agreement).Error);
        Assert.Null(Correct(Seated.School, school));
        Assert.Single(Committee.SittingOn(day, seated.Agreement));
    }

    [Fact]
    public void A_link_to_the_wrong_party_is_changed_until_somebody_attended_by_it()
    {
        seated.Agreement.Join(Lycee, "Le Lycée", Drafts.SignedOn(Seated.Today), Seated.Today);
        var seat = Committee.Link(Seated.Prefect, Lycee, attendedOn: null, seated.Agreement).Value;
        Assert.Equal("organisation", Assert.IsType<AttendedSince>(Committee.Link(Seated.Prefect, "prefecture", Seated.Today, seated.Agreement).Error).Field);
        Assert.Null(Committee.Link(Seated.Prefect, "prefecture", attendedOn: null, seated.Agreement).Error);
        Assert.Equal((null, "prefecture"), (seat.Party, seat.Organisation));
    }

    [Fact]
    public void A_seat_that_was_read_twice_is_closed_under_its_name_and_is_not_opened_again_beside_the_other()
    {
        Assert.Null(Add(Guest("Le Lycée"), "autre").Error);
        seated.Agreement.Join(Lycee, "Le Lycée", Drafts.SignedOn(Seated.Today), Seated.Today);
        Committee.SeatJoined(seated.Agreement, amendment: 1);
        Assert.Equal(["Le Lycée", "Le Lycée"], Committee.Seats.Skip(3).Select(seat => seat.Name));
        Assert.Null(Correct(4, Guest("Le Lycée") with { Count = 1 }));
        Assert.Null(Correct(4, Guest("Le Lycée"), Seated.Today));
        Assert.IsType<SeatExists>(Correct(4, Guest("Le Lycée")));
        Assert.IsType<SeatExists>(Correct(4, Guest("La Ville"), Seated.Today));
        Assert.Null(Correct(4, Guest("L'ancien lycée")));
    }

    [Fact]
    public void A_seat_is_not_opened_again_for_an_organisation_that_has_another_by_now()
    {
        var first = Add(Guest("Le Lycée"), Lycee).Value;
        Assert.Null(Correct(first.Number, Guest("Le Lycée"), Seated.Today));
        Assert.Null(Add(Guest("Le Lycée des Cimes"), Lycee).Error);
        Assert.IsType<SeatHasOrganisation>(Correct(first.Number, Guest("Le Lycée")));
    }

    [Fact]
    public void A_guest_is_corrected_without_a_source_as_long_as_it_is_heard()
    {
        var guest = Add(Guest("Le Lycé")).Value;
        Assert.Null(Correct(guest.Number, Guest("Le Lycée")));
        Assert.IsType<SeatNotFound>(Correct(9, Guest("Le Lycée")));
        Assert.IsType<SeatExists>(Correct(guest.Number, Guest("La Ville")));
        Assert.IsType<SeatWithoutSource>(Correct(guest.Number, Guest("Le Lycée") with { Voice = Voice.Deliberative }));
        Assert.IsType<SeatWithoutSource>(Correct(Seated.Prefect, Guest("La préfète")));
    }

    private Voice VoiceOn(DateOnly day, int member) => Committee.VoiceOn(day, Committee.Find(member).Value);

    private static SeatDraft Guest(string name) => new(name, Voice.Consultative, Count: null, Article: null, Amendment: null);

    private Domain.Result<Seat> Add(SeatDraft draft, string? organisation = null) => Committee.Add(draft, organisation, seated.Agreement);

    private Domain.Error? Correct(int seat, SeatDraft draft, DateOnly? closedFrom = null, DateOnly? attendedOn = null) =>
        Committee.Correct(seat, draft, closedFrom, attendedOn, seated.Agreement, Seated.Today).Error;
}
