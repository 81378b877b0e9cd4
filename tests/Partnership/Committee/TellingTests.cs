using SkillsHub.Partnership.Committee.Errors;
using SkillsHub.Partnership.Committee.Meetings;
using SkillsHub.Partnership.Committee.Meetings.Tellings;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Amendments;

namespace SkillsHub.Partnership.Tests.Committee;

public sealed class TellingTests
{
    private readonly Seated seated = new();

    private static DateOnly Today => Seated.Today;

    [Fact]
    public void Who_was_told_otherwise_is_to_be_told_again_once_other_news_concerns_the_same_person()
    {
        var (mayor, head) = (seated.Seat(Seated.Town), seated.Seat(Seated.School));
        var meeting = seated.Convened(Today.AddDays(10));
        meeting.Tell([mayor, head], []);
        Assert.Null(Note(meeting, mayor));
        Assert.Null(Note(meeting, head));
        Assert.Empty(meeting.ToTell([]));

        meeting.Tell([head], []);
        Assert.Equal([head], meeting.ToTell([]));
        Assert.Equal([mayor], meeting.Told.Select(telling => telling.Member));
        Assert.Null(Note(meeting, head));
        Assert.Equal([1, 2, 3], meeting.Tellings.Select(telling => telling.Number));
    }

    [Fact]
    public void Nobody_is_noted_whom_a_mail_reached_or_who_was_told_already_and_a_refused_mail_reached_nobody()
    {
        var (mayor, head) = (seated.Seat(Seated.Town), seated.Seat(Seated.School));
        var meeting = seated.Convened(Today.AddDays(10));
        meeting.Tell([mayor, head], [mayor, head]);
        Assert.IsType<NotToBeTold>(Note(meeting, mayor));
        Assert.Null(Note(meeting, mayor, refused: mayor));
        Assert.IsType<NotToBeTold>(Note(meeting, mayor, refused: mayor));
        Assert.Null(meeting.TakeBackTelling(mayor));
        Assert.Equal([mayor], meeting.ToTell([mayor]));
        Assert.IsType<TellingNotFound>(meeting.TakeBackTelling(mayor));
    }

    [Fact]
    public void Nobody_was_told_tomorrow_or_before_the_own_convocation()
    {
        var mayor = seated.Seat(Seated.Town);
        var meeting = seated.Convened(Today.AddDays(10));
        meeting.Tell([mayor], []);
        Assert.IsType<RecordedInTheFuture>(Note(meeting, mayor, Today.AddDays(1)));
        Assert.IsType<ToldBeforeConvened>(Note(meeting, mayor, Amended.Signed.AddDays(-1)));
        Assert.Null(Note(meeting, mayor, Amended.Signed));
    }

    private static Domain.Error? Note(Meeting meeting, int member, DateOnly? day = null, int? refused = null) =>
        meeting.Note(new TellingDraft(member, "téléphone", day ?? Today, "accueil", Drafts.Now), refused is { } one ? [one] : [], Today);
}
