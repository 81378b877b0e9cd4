using CsCheck;
using SkillsHub.Partnership.Committee.Errors;
using SkillsHub.Partnership.Committee.Members;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Amendments;

namespace SkillsHub.Partnership.Tests.Committee;

public sealed class MemberTests
{
    private readonly Seated seated = new();

    [Fact]
    public void Who_sits_is_what_the_text_says_with_the_bodies_that_do_not_sign() =>
        Assert.Equal(
            [("La Ville", Drafts.Town, 2, Voice.Deliberative), ("L'École", Drafts.School, null, Voice.Deliberative), ("Le préfet", null, 1, Voice.Consultative)],
            seated.Committee.Seats.Select(seat => (seat.Name, seat.Party, seat.Count, seat.Voice)));

    [Fact]
    public void Where_the_text_names_no_party_each_has_a_seat_beside_whom_it_names()
    {
        var text = Seated.Text with { Members = [Seated.Text.Members[2]] };
        Assert.Equal([Drafts.Town, Drafts.School, null], SteeringCommittee.Open(Guid.CreateVersion7(), seated.Agreement, text, Seated.Today).Seats.Select(seat => seat.Party));
        Assert.Equal([Drafts.Town, Drafts.School], SteeringCommittee.Open(Guid.CreateVersion7(), seated.Agreement, text: null, Seated.Today).Seats.Select(seat => seat.Party));
    }

    [Fact]
    public void A_party_that_joins_gets_a_seat_once()
    {
        seated.Agreement.Join("lycee-des-cimes", "Le Lycée", Drafts.SignedOn(Seated.Today), Seated.Today);
        seated.Committee.SeatJoined(seated.Agreement, amendment: 1);
        seated.Committee.SeatJoined(seated.Agreement, amendment: null);
        Assert.Equal("lycee-des-cimes", Assert.Single(seated.Committee.Seats, seat => seat.Number == 4).Party);
    }

    [Fact]
    public void One_person_sits_once_on_a_seat_on_a_day_as_whatever()
    {
        Assert.Null(seated.Committee.Appoint(Seated.Draft(Seated.Town, name: "Anne Bernard", to: Seated.Today), seated.Agreement).Error);
        Assert.IsType<SitsAlready>(seated.Committee.Appoint(Seated.Draft(Seated.Town, Seated.Today, name: "anne bernard", substitute: true), seated.Agreement).Error);
        Assert.Null(seated.Committee.Appoint(Seated.Draft(Seated.Town, Seated.Today.AddDays(1), name: "Anne Bernard"), seated.Agreement).Error);
        Assert.Null(seated.Committee.Appoint(Seated.Draft(Seated.School, name: "Anne Bernard"), seated.Agreement).Error);
        var other = seated.Seat(Seated.Town, Seated.Today);
        Assert.IsType<SitsAlready>(seated.Committee.Rename(other, "Anne Bernard", "Adjointe", attendedOn: null));
    }

    [Fact]
    public void Never_do_more_sit_on_a_day_than_the_agreement_gives_seats() =>
        Gen.Select(Gen.Int[0, 40], Gen.Int[0, 20], Gen.Bool, Gen.Bool).Select((start, length, endless, substitute) => (start, length, endless, substitute)).List[1, 12].Sample(people =>
        {
            var one = new Seated();
            foreach (var (start, length, endless, substitute) in people)
            {
                var from = Amended.Signed.AddDays(start);
                one.Committee.Appoint(Seated.Draft(Seated.Town, from, endless ? null : from.AddDays(length), substitute), one.Agreement);
            }

            for (var day = Amended.Signed; day < Amended.Signed.AddDays(70); day = day.AddDays(1))
            {
                Assert.True(one.Committee.Members.Count(member => !member.IsSubstitute && member.SitsOn(day)) <= 2);
                Assert.True(one.Committee.Members.Count(member => member.IsSubstitute && member.SitsOn(day)) <= 2);
            }
        });

    [Fact]
    public void One_who_comes_after_another_finds_the_seat_free_and_the_other_stays_in_the_history()
    {
        var first = seated.Seat(Seated.Prefect);
        Assert.IsType<SeatsTaken>(seated.Committee.Appoint(Seated.Draft(Seated.Prefect, Seated.Today), seated.Agreement).Error);
        Assert.Null(seated.Committee.End(first, Seated.Today.AddDays(-1), attendedOn: null));
        var second = seated.Seat(Seated.Prefect, Seated.Today);
        Assert.Equal([second], seated.Committee.SittingOn(Seated.Today, seated.Agreement).Select(member => member.Number));
        Assert.Equal([first], seated.Committee.SittingOn(Seated.Today.AddDays(-1), seated.Agreement).Select(member => member.Number));
    }

    [Fact]
    public void Those_of_a_party_that_left_sit_no_more()
    {
        seated.Seat(Seated.School);
        seated.Agreement.Leave(Drafts.School, Seated.Today, amendment: null);
        Assert.Empty(seated.Committee.SittingOn(Seated.Today, seated.Agreement));
        Assert.Single(seated.Committee.SittingOn(Seated.Today.AddDays(-1), seated.Agreement));
        Assert.IsType<SeatIsOver>(seated.Committee.Appoint(Seated.Draft(Seated.School, Seated.Today), seated.Agreement).Error);
    }

    [Fact]
    public void Who_is_heard_gets_no_vote()
    {
        Assert.IsType<SeatIsConsultative>(seated.Committee.Appoint(Seated.Draft(Seated.Prefect, voice: Voice.Deliberative), seated.Agreement).Error);
        Assert.Equal(Voice.Consultative, seated.Committee.Appoint(Seated.Draft(Seated.Town, voice: Voice.Consultative), seated.Agreement).Value.Voice);
    }

    [Fact]
    public void What_cannot_be_is_refused_with_its_rule()
    {
        var committee = seated.Committee;
        var member = seated.Seat(Seated.Town, to: Seated.Today);
        Assert.IsType<SeatNotFound>(committee.Appoint(Seated.Draft(9), seated.Agreement).Error);
        Assert.IsType<SitsBeforeAgreement>(committee.Appoint(Seated.Draft(Seated.Town, Amended.Signed.AddDays(-1)), seated.Agreement).Error);
        Assert.IsType<SitsBackwards>(committee.Appoint(Seated.Draft(Seated.Town, Seated.Today, Seated.Today.AddDays(-1)), seated.Agreement).Error);
        Assert.IsType<SitsBackwards>(committee.End(member, Amended.Signed.AddDays(-1), null));
        Assert.IsType<SatLessLong>(committee.End(member, Seated.Today.AddDays(1), null));
        Assert.IsType<AttendedSince>(committee.End(member, Seated.Today.AddDays(-3), Seated.Today.AddDays(-2)));
        Assert.IsType<MemberNotFound>(committee.End(9, Seated.Today, null));
        Assert.IsType<SameMember>(committee.Rename(member, committee.Find(member).Value.Name, "Maire adjoint", attendedOn: null));
        Assert.IsType<AttendedUnderName>(committee.Rename(member, "Dominique Roy", "Maire adjoint", Seated.Today));
        Assert.Null(committee.Rename(member, committee.Find(member).Value.Name, "Maire", Seated.Today));
        Assert.Null(committee.Rename(member, "Claude Martin-Roy", "Maire", attendedOn: null));
    }
}
