using System.Globalization;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements;

public sealed class ShortenedNoticeTests
{
    private static readonly DateOnly Signed = new(2026, 2, 20);
    private static readonly DateOnly Today = new(2026, 12, 1);
    private static readonly TerminationExtract Clause = new() { Notice = Days(90), ShorterForForceMajeure = true };

    private readonly Agreement agreement = InForce();

    [Theory]
    [InlineData("0027-03-01", typeof(AgreedTooEarly))]
    [InlineData("2026-02-19", typeof(AgreedTooEarly))]
    [InlineData("2026-02-20", null)]
    [InlineData("2026-12-01", null)]
    [InlineData("2026-12-02", typeof(AgreedInTheFuture))]
    public void It_is_agreed_on_a_day_of_the_agreement_s_life(string agreedOn, Type? refusal) => Assert.Equal(refusal, Shorten(agreedOn).Error?.GetType());

    [Fact]
    public void Each_holds_until_the_next_or_until_the_text_s_returns()
    {
        Assert.True(Shorten("2026-03-01").Value);
        Assert.True(Shorten("2026-04-01", 10).Value);
        Assert.True(Restore("2026-05-10").Value);
        Assert.True(Shorten("2026-06-01", 5).Value);
        Assert.Equal([null, 15, 15, 10, 10, null, null, 5], new[] { "2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01", "2026-05-09", "2026-05-10", "2026-05-31", "2026-12-01" }.Select(HeldOn));
        Assert.Equal(5, agreement.ShortenedNotices.Current()!.Notice.Count);
    }

    [Fact]
    public void What_is_recorded_already_changes_nothing()
    {
        Assert.False(Restore("2026-05-10").Value);
        Assert.True(Shorten("2026-03-01").Value);
        Assert.False(Shorten("2026-03-01").Value);
        Assert.True(Restore("2026-05-10").Value);
        Assert.False(Restore("2026-05-10").Value);
        Assert.False(Restore("2026-06-01").Value);
        Assert.Equal(Day("2026-05-10"), Assert.Single(agreement.ShortenedNotices).Until);
    }

    [Theory]
    [InlineData("2026-02-28", typeof(RestoredBeforeAgreed))]
    [InlineData("2026-03-01", null)]
    [InlineData("2026-12-01", null)]
    [InlineData("2026-12-02", typeof(AgreedInTheFuture))]
    public void The_text_s_returns_neither_before_the_agreement_nor_in_the_future(string from, Type? refusal)
    {
        Assert.Null(Shorten("2026-03-01").Error);
        Assert.Equal(refusal, Restore(from).Error?.GetType());
    }

    [Fact]
    public void What_was_agreed_before_is_not_rewritten()
    {
        Assert.Null(Shorten("2026-03-01").Error);
        Assert.IsType<AgreedBeforeTheLast>(Shorten("2026-03-01", 10).Error);
        Assert.IsType<AgreedBeforeTheLast>(Shorten("2026-02-25", 10).Error);
        Assert.Null(Restore("2026-05-10").Error);
        Assert.IsType<NoticeRestoredAlready>(Restore("2026-04-10").Error);
        Assert.IsType<AgreedBeforeTheLast>(Shorten("2026-05-09", 10).Error);
        Assert.Null(Shorten("2026-05-10", 10).Error);
    }

    [Fact]
    public void One_that_was_never_agreed_never_held_and_stays_to_be_read()
    {
        Assert.Null(Shorten("2026-03-01").Error);
        Assert.Null(Withdraw("2026-03-01"));
        Assert.Null(HeldOn("2026-03-15"));
        Assert.Equal("Jamais signé", Assert.Single(agreement.ShortenedNotices).Withdrawal!.Reason);
        Assert.IsType<ShortenedNoticeIsWithdrawn>(Withdraw("2026-03-01"));
        Assert.IsType<ShortenedNoticeNotFound>(Withdraw("2026-03-02"));
        // Its day is free again.
        Assert.True(Shorten("2026-03-01", 20).Value);
        Assert.Equal(20, HeldOn("2026-03-15"));
    }

    [Fact]
    public void The_one_before_goes_on_in_the_place_of_one_that_was_never_agreed()
    {
        Assert.Null(Shorten("2026-03-01").Error);
        Assert.Null(Shorten("2026-04-01", 10).Error);
        Assert.Null(Restore("2026-05-10").Error);
        Assert.Null(Withdraw("2026-04-01"));
        Assert.Equal([15, 15, null], new[] { "2026-03-31", "2026-05-09", "2026-05-10" }.Select(HeldOn));
    }

    [Fact]
    public void The_notice_of_a_letter_that_has_taken_effect_stands()
    {
        Assert.Null(Shorten("2026-03-01").Error);
        var before = agreement.ShortenedNotices;
        var never = new ShortenedNoticeWithdrawal("Jamais signé", "accueil", Drafts.Now);
        Assert.Equal("agreement.notice-took-effect", ShortenedNotices.Check(before, before.Withdraw(Day("2026-03-01"), never).Value, [Day("2026-03-05")])?.Code);
        Assert.Equal("agreement.notice-took-effect", ShortenedNotices.Check(before, before.Restore(Day("2026-03-05"), Drafts.Now).Value, [Day("2026-03-05")])?.Code);
        Assert.Null(ShortenedNotices.Check(before, before.Restore(Day("2026-03-06"), Drafts.Now).Value, [Day("2026-03-05")]));
        Assert.Null(ShortenedNotices.Check(before, before.Withdraw(Day("2026-03-01"), never).Value, [Day("2026-02-25")]));
    }

    [Fact]
    public void No_letter_that_is_on_its_way_has_what_is_confirmed_after_it()
    {
        Propose("2026-03-01");
        var standing = Standing("2026-03-05");
        foreach (var party in agreement.PartySlugs)
            Assert.True(agreement.ConfirmShortenedNotice(Day("2026-03-01"), Word(party, "2026-03-02"), standing).Value);
        Assert.Equal([null, 15], new[] { "2026-03-05", "2026-03-06" }.Select(HeldOn));
    }

    [Fact]
    public void It_holds_from_the_exit_of_the_only_party_that_was_awaited()
    {
        Propose("2026-03-01");
        var awaited = agreement.PartySlugs[^1];
        Assert.False(agreement.SettleShortenedNotice(Day("2026-03-03"), Standing()));
        foreach (var party in agreement.PartySlugs.SkipLast(1))
            Assert.True(agreement.ConfirmShortenedNotice(Day("2026-03-01"), Word(party, "2026-03-02"), Standing()).Value);
        Assert.True(agreement.Leave(awaited, Day("2026-04-10"), amendment: null));
        Assert.True(agreement.SettleShortenedNotice(Day("2026-04-10"), Standing()));
        Assert.Equal([null, 15], new[] { "2026-04-09", "2026-04-10" }.Select(HeldOn));
        Assert.False(agreement.SettleShortenedNotice(Day("2026-04-11"), Standing()));
    }

    [Fact]
    public void It_is_still_shorter_than_the_text_s_on_the_day_from_which_it_holds()
    {
        Propose("2026-03-01");
        var amended = Standing() with { ClauseOn = day => day < Day("2026-03-10") ? Clause : Clause with { Notice = Days(10) } };
        foreach (var party in agreement.PartySlugs.SkipLast(1))
            Assert.Null(agreement.ConfirmShortenedNotice(Day("2026-03-01"), Word(party, "2026-03-02"), amended).Error);
        Assert.IsType<NoticeNotShorter>(agreement.ConfirmShortenedNotice(Day("2026-03-01"), Word(agreement.PartySlugs[^1], "2026-03-10"), amended).Error);
        Assert.Null(HeldOn("2026-03-10"));
        Assert.NotNull(agreement.ShortenedNotices.Proposed());
    }

    private static NoticeConfirmation Word(string party, string day) => new(party, Day(day), "Courrier", "accueil", Drafts.Now);

    private static NoticeStanding Standing(string? lastLetter = null) => new(Today, _ => Clause, lastLetter is null ? null : Day(lastLetter));

    private void Propose(string agreedOn) =>
        Assert.True(agreement.ShortenNotice(new(Days(15), Day(agreedOn), "Projet", Drafts.Now) { IsProposed = true }, Clause, Today).Value);

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    private static Period Days(int count) => new() { Count = count, Unit = PeriodUnit.Days };

    private int? HeldOn(string day) => agreement.ShortenedNotices.On(Day(day))?.Notice.Count;

    private Domain.Result<bool> Shorten(string agreedOn, int days = 15) => agreement.ShortenNotice(new(Days(days), Day(agreedOn), "échange de lettres", Drafts.Now), Clause, Today);

    private Domain.Result<bool> Restore(string from) => agreement.RestoreNotice(Day(from), Today, Drafts.Now);

    private Domain.Error? Withdraw(string agreedOn) => agreement.WithdrawShortenedNotice(Day(agreedOn), new("Jamais signé", "accueil", Drafts.Now));

    private static Agreement InForce()
    {
        var signed = Drafts.OpenForSignature();
        foreach (var party in signed.PartySlugs)
            Assert.Null(signed.Sign(party, Drafts.SignedOn(Signed), Drafts.Today));
        return signed;
    }
}
