using CsCheck;
using SkillsHub.Partnership.Agreements.Import;
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
        Assert.Equal((new DateOnly(2031, 2, 2), DeadlineState.Past, null, 7), (notice.LegalDate, notice.State, notice.Party, notice.Parties.Count));
    }

    [Fact]
    public void A_notice_that_all_shortened_for_force_majeure_stands_beside_that_of_the_text()
    {
        var notices = DeadlineEngine.Compute(Cases.Text, Cases.Facts(Sent) with { ForceMajeure = [new(Cases.Months(1), Sent)] }).Of(DeadlineKind.TerminationNotice);
        Assert.Equal([("termination-notice", new DateOnly(2031, 2, 2)), ("termination-notice.force-majeure", new DateOnly(2031, 4, 2))], notices.Select(notice => (notice.Id, notice.LegalDate!.Value)));
        Assert.Equal([new("term.end", "2031-05-03"), new DeadlineInput("termination.notice", "3 months")], notices[0].Inputs);
        Assert.Equal([new("term.end", "2031-05-03"), new("termination.force-majeure-notice", "1 months"), new DeadlineInput("termination.force-majeure-from", "2027-01-10")], notices[1].Inputs);
    }

    [Fact]
    public void The_shorter_notice_holds_for_letters_sent_from_the_day_of_its_agreement_on()
    {
        var letters = ToAll(Sent);
        Deadline Effect(DateOnly agreedOn) =>
            DeadlineEngine.Compute(Cases.Text, Cases.Facts(Sent) with { Letters = letters, ForceMajeure = [new(Cases.Months(1), agreedOn)] }).The(DeadlineKind.TerminationEffect);
        Assert.Equal(Sent.AddMonths(1), Effect(Sent).LegalDate);
        Assert.Contains(Effect(Sent).Inputs, input => input.Name == "termination.force-majeure-notice");
        Assert.Equal(Sent.AddMonths(3), Effect(Sent.AddDays(1)).LegalDate);
        Assert.DoesNotContain(Effect(Sent.AddDays(1)).Inputs, input => input.Name == "termination.force-majeure-notice");
    }

    [Fact]
    public void A_letter_keeps_the_notice_that_held_when_it_was_sent_whatever_is_agreed_later()
    {
        var restored = Sent.AddMonths(4);
        var short15 = new ForceMajeureNotice(new Period { Count = 15, Unit = PeriodUnit.Days }, Sent, restored);
        IReadOnlyList<Deadline> On(DateOnly today, DateOnly sent) => DeadlineEngine.Compute(Cases.Text, Cases.Facts(today) with { Letters = ToAll(sent), ForceMajeure = [short15] });

        // Gone by the shorter notice, it does not come back as a party when the text's returns.
        var later = On(restored.AddDays(1), Sent);
        Assert.Equal(Sent.AddDays(15), later.The(DeadlineKind.TerminationEffect).LegalDate);
        Assert.DoesNotContain("ecole", later.The(DeadlineKind.End).Parties);
        Assert.Contains(new DeadlineInput("termination.force-majeure-until", "2027-05-10"), later.The(DeadlineKind.TerminationEffect).Inputs);
        Assert.Equal("termination-notice", later.The(DeadlineKind.TerminationNotice).Id);

        Assert.Equal(restored.AddDays(-1).AddDays(15), On(restored, restored.AddDays(-1)).The(DeadlineKind.TerminationEffect).LegalDate);
        Assert.Equal(restored.AddMonths(3), On(restored, restored).The(DeadlineKind.TerminationEffect).LegalDate);
    }

    [Fact]
    public void Of_two_shorter_notices_each_letter_has_that_of_its_day()
    {
        var next = Sent.AddDays(10);
        var facts = Cases.Facts(next) with
        {
            Parties = ["banque", "commune", "ecole"],
            Letters = [Cases.Letter("ecole", "banque", Sent, Sent, NoticePurpose.Termination), Cases.Letter("ecole", "commune", next, next, NoticePurpose.Termination)],
            ForceMajeure = [new(Cases.Months(2), Sent, next), new(Cases.Months(1), next)],
        };
        var effect = DeadlineEngine.Compute(Cases.Text, facts).The(DeadlineKind.TerminationEffect);
        Assert.Equal(Sent.AddMonths(2), effect.LegalDate);
        Assert.Equal(["2 months", "1 months"], effect.Inputs.Where(input => input.Name == "termination.force-majeure-notice").Select(input => input.Value));
    }

    [Fact]
    public void The_last_day_is_one_of_receipt_that_still_ends_it_earlier() =>
        Gen.Select(Cases.AnyDay, Gen.Int[1, 24]).Sample((signed, months) =>
        {
            var text = Cases.Text with { Termination = Cases.Text.Termination! with { Notice = Cases.Months(months) } };
            var last = DeadlineEngine.Compute(text, Cases.Facts(signed: signed)).The(DeadlineKind.TerminationNotice).LegalDate!.Value;
            Assert.True(last.AddMonths(months) < signed.AddYears(5));
            Assert.True(last.AddDays(1).AddMonths(months) >= signed.AddYears(5));
        });

    [Fact]
    public void Of_seven_parties_one_leaves_and_six_go_on()
    {
        var effect = Sent.AddMonths(3);
        IReadOnlyList<Deadline> On(DateOnly today) => DeadlineEngine.Compute(Cases.Text, Cases.Facts(today) with { Letters = ToAll(Sent) });
        Assert.Equal(42, On(effect.AddDays(-1)).Of(DeadlineKind.RenewalNotice).Count);
        Assert.Contains("ecole", On(effect).The(DeadlineKind.End).Parties);
        var after = On(effect.AddDays(1));
        Assert.Equal(30, after.Of(DeadlineKind.RenewalNotice).Count);
        Assert.DoesNotContain("ecole", after.The(DeadlineKind.End).Parties);
        Assert.Equal(Cases.Signed.AddYears(5), after.The(DeadlineKind.End).LegalDate);
        Assert.Contains("ecole", after.The(DeadlineKind.TerminationEffect).Parties);
        Assert.Contains(new DeadlineInput("termination.ends", "party"), after.The(DeadlineKind.TerminationEffect).Inputs);
    }

    [Fact]
    public void Each_day_of_receipt_later_ends_it_a_day_later_until_the_end_of_the_term()
    {
        DateOnly EndAfter(DateOnly received) =>
            DeadlineEngine.Compute(Cases.Text, Cases.Facts(received) with { Parties = ["banque", "ecole"], Letters = [Letter("banque", received)] }).The(DeadlineKind.End).LegalDate!.Value;
        Assert.Equal(
            [new DateOnly(2031, 5, 1), new DateOnly(2031, 5, 2), new DateOnly(2031, 5, 3), new DateOnly(2031, 5, 3)],
            Enumerable.Range(1, 4).Select(day => EndAfter(new DateOnly(2031, 2, day))));
    }

    [Fact]
    public void Of_two_parties_one_ends_all_and_what_the_term_set_later_is_nobody_s_to_do()
    {
        var effect = Sent.AddMonths(3);
        foreach (var today in new[] { Sent, effect, Cases.Signed.AddYears(5).AddDays(1) })
        {
            var facts = Cases.Facts(today) with
            {
                Parties = ["banque", "ecole"],
                Letters = [Letter("banque", Sent), Cases.Letter("banque", "ecole", Cases.Signed.AddDays(1), purpose: NoticePurpose.Renewal)],
                FirstFiscalYearFrom = new DateOnly(2026, 1, 1),
            };
            var deadlines = DeadlineEngine.Compute(Cases.Text, facts);
            var end = deadlines.The(DeadlineKind.End);
            Assert.Equal((effect, "terminated-end"), (end.LegalDate, end.Formula.Code));
            Assert.Contains(new DeadlineInput("termination.by", "ecole"), end.Inputs);
            Assert.Contains(new DeadlineInput("termination.ends", "agreement"), deadlines.The(DeadlineKind.TerminationEffect).Inputs);
            // The year that closes the money is closed, and reported on, once it has run.
            Assert.DoesNotContain(deadlines, deadline => deadline.LegalDate > effect && deadline.Kind is not (DeadlineKind.FundingYear or DeadlineKind.AnnualReport));
            Assert.Empty(deadlines.Of(DeadlineKind.RenewalNotice));
            Assert.Equal(2, deadlines.Of(DeadlineKind.FundingYear).Count);
        }
    }

    [Fact]
    public void The_last_but_one_to_leave_ends_it_without_telling_those_that_left()
    {
        var first = Sent.AddMonths(3);
        var second = first.AddDays(10);
        var facts = Cases.Facts(second.AddYears(1)) with
        {
            Parties = ["banque", "commune", "ecole"],
            Letters = [Letter("banque", Sent), Letter("commune", Sent), Cases.Letter("banque", "commune", second, second, NoticePurpose.Termination)],
        };
        var deadlines = DeadlineEngine.Compute(Cases.Text, facts);
        Assert.Equal([first, second.AddMonths(3)], deadlines.Of(DeadlineKind.TerminationEffect).Select(effect => effect.LegalDate!.Value));
        Assert.Equal(second.AddMonths(3), deadlines.The(DeadlineKind.End).LegalDate);
    }

    [Fact]
    public void A_notice_that_runs_out_after_the_end_changes_nothing()
    {
        var late = new DateOnly(2031, 3, 1);
        var deadlines = DeadlineEngine.Compute(Cases.Text, Cases.Facts(new DateOnly(2031, 6, 1)) with { Letters = ToAll(late) });
        Assert.Equal(Cases.Signed.AddYears(5), deadlines.The(DeadlineKind.TerminationEffect).LegalDate);
        Assert.DoesNotContain(deadlines.The(DeadlineKind.TerminationEffect).Inputs, input => input.Name == "termination.ends");
        Assert.Equal(42, deadlines.Of(DeadlineKind.RenewalNotice).Count);
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
    public void A_party_that_joins_later_need_not_be_told_and_brings_nobody_back()
    {
        var (joined, effect) = (Sent.AddMonths(2), Sent.AddMonths(3));
        string[] parties = [.. Cases.Seven, "lycee"];
        var facts = Cases.Facts(effect.AddDays(1)) with { Parties = parties, Joined = new Dictionary<string, DateOnly> { ["lycee"] = joined }, Letters = ToAll(Sent) };
        Assert.Equal((effect, 0), (DeadlineEngine.Compute(Cases.Text, facts).The(DeadlineKind.TerminationEffect).LegalDate, DeadlineEngine.Compute(Cases.Text, facts).The(DeadlineKind.TerminationEffect).Missing.Count));

        var recorded = facts with
        {
            Exits = new Dictionary<string, DateOnly> { ["ecole"] = effect.AddDays(1) },
            Joined = new Dictionary<string, DateOnly> { ["lycee"] = effect.AddMonths(3) },
            Letters = [.. ToAll(Sent).Select(letter => letter with { HasTakenEffect = true })],
            ForceMajeure = [new(Cases.Months(9), Sent)],
        };
        var deadlines = DeadlineEngine.Compute(Cases.Text, recorded);
        Assert.Equal(effect, deadlines.The(DeadlineKind.TerminationEffect).LegalDate);
        Assert.DoesNotContain("ecole", deadlines.The(DeadlineKind.End).Parties);
        Assert.Equal(42, deadlines.Of(DeadlineKind.RenewalNotice).Count);
    }

    [Fact]
    public void An_agreement_that_is_renewed_tacitly_is_left_after_its_first_end_until_an_amendment_names_its_last_day()
    {
        var sent = Cases.Signed.AddYears(6);
        var text = Cases.Text with { Renewal = new RenewalExtract { Kind = RenewalKind.Tacit, Sources = [] } };
        var facts = Cases.Facts(sent.AddMonths(3).AddDays(1)) with { Letters = ToAll(sent) };
        var deadlines = DeadlineEngine.Compute(text, facts);
        Assert.Equal(sent.AddMonths(3), deadlines.The(DeadlineKind.TerminationEffect).LegalDate);
        Assert.All(deadlines.Of(DeadlineKind.CommitteeMeeting), meeting => Assert.DoesNotContain("ecole", meeting.Parties));

        var last = sent.AddMonths(1);
        Assert.Equal(last, DeadlineEngine.Compute(text, facts with { AmendedTerm = new TermExtract { EndDate = last } }).The(DeadlineKind.TerminationEffect).LegalDate);
    }

    [Fact]
    public void What_an_exit_ended_that_was_not_by_letters_is_over_from_its_day()
    {
        var (first, second) = (Sent, Sent.AddMonths(2));
        var facts = Cases.Facts(second) with
        {
            Parties = ["banque", "commune", "ecole"],
            Exits = new Dictionary<string, DateOnly> { ["banque"] = first, ["commune"] = second },
            TerminatedOn = second,
        };
        var end = DeadlineEngine.Compute(Cases.Text, facts).The(DeadlineKind.End);
        Assert.Equal((second.AddDays(-1), "terminated-end"), (end.LegalDate, end.Formula.Code));
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

    private static IReadOnlyList<NoticeFact> ToAll(DateOnly sent) =>
        [.. Cases.Seven.Where(party => party != "ecole").Select(to => Cases.Letter("ecole", to, sent, sent, NoticePurpose.Termination))];

    private static NoticeFact Letter(string to, DateOnly received) => Cases.Letter("ecole", to, Sent, received, NoticePurpose.Termination);

    private static Deadline EffectOf(IReadOnlyList<NoticeFact> letters) =>
        DeadlineEngine.Compute(Cases.Text, Cases.Facts(Sent) with { Letters = letters }).The(DeadlineKind.TerminationEffect);
}
