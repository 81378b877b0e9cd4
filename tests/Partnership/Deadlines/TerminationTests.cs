using CsCheck;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Deadlines;

namespace SkillsHub.Partnership.Tests.Deadlines;

public sealed class TerminationTests
{
    private static readonly DateOnly Sent = new(2027, 1, 10);

    [Fact]
    public void The_last_day_of_notice_is_everybody_s_and_passes_without_being_missed()
    {
        var notice = DeadlineEngine.Compute(Cases.Text, Cases.Facts(new DateOnly(2031, 2, 4))).The(DeadlineKind.TerminationNotice);
        Assert.Equal((new DateOnly(2031, 2, 3), DeadlineState.Past, null, 7), (notice.LegalDate, notice.State, notice.Party, notice.Parties.Count));
    }

    [Fact]
    public void A_notice_that_all_shortened_for_force_majeure_leaves_longer()
    {
        var notice = DeadlineEngine.Compute(Cases.Text, Cases.Facts() with { ShortenedNotice = Cases.Months(1) }).The(DeadlineKind.TerminationNotice);
        Assert.Equal(new DateOnly(2031, 4, 3), notice.LegalDate);
        Assert.Contains(new DeadlineInput("termination.force-majeure-notice", "1 months"), notice.Inputs);
        Assert.Contains(new DeadlineInput("termination.notice", "3 months"), notice.Inputs);
    }

    [Fact]
    public void It_takes_effect_after_the_last_of_the_others_was_told()
    {
        var others = Cases.Seven.Where(party => party != "ecole").ToList();
        var letters = others.Select((to, index) => Letter(to, Sent.AddDays(index))).ToList();
        var effect = EffectOf(letters);
        Assert.Equal((Sent.AddDays(5).AddMonths(3), null, 7), (effect.LegalDate, effect.Party, effect.Parties.Count));

        Assert.Equal((null, "termination.letters"), (EffectOf(letters[1..]).LegalDate, Assert.Single(EffectOf(letters[1..]).Missing)));
        var unreceived = EffectOf([.. letters[1..], letters[0] with { ReceivedOn = null }]);
        Assert.Equal((null, DeadlineState.NotComputable, "termination.receipts"), (unreceived.LegalDate, unreceived.State, Assert.Single(unreceived.Missing)));
    }

    [Fact]
    public void It_never_takes_effect_after_the_end() =>
        Cases.AnyDay.Where(day => day < new DateOnly(2200, 1, 1)).Sample(received =>
        {
            var effect = EffectOf([.. Cases.Seven.Where(party => party != "ecole").Select(to => Letter(to, received))]);
            Assert.True(effect.LegalDate <= Cases.Signed.AddYears(5));
        });

    [Fact]
    public void Without_any_letter_nothing_takes_effect() => Assert.Empty(DeadlineEngine.Compute(Cases.Text, Cases.Facts()).Of(DeadlineKind.TerminationEffect));

    private static NoticeFact Letter(string to, DateOnly received) => Cases.Letter("ecole", to, Sent, received, NoticePurpose.Termination);

    private static Deadline EffectOf(IReadOnlyList<NoticeFact> letters) =>
        DeadlineEngine.Compute(Cases.Text, Cases.Facts(Sent) with { Letters = letters }).The(DeadlineKind.TerminationEffect);
}
