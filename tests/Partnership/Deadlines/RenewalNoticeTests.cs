using CsCheck;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Deadlines;
using SkillsHub.Partnership.Tests.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Deadlines;

public sealed class RenewalNoticeTests
{
    private static readonly DateOnly Due = new(2030, 11, 3);

    [Fact]
    public void Seven_parties_write_forty_two_letters()
    {
        var notices = Notices(Cases.Facts());
        Assert.Equal(42, notices.Count);
        Assert.Equal(42, notices.Select(notice => (notice.Party, notice.Counterpart)).Distinct().Count());
        Assert.All(notices, notice => Assert.Equal([notice.Party!, notice.Counterpart!], notice.Parties));
        Assert.All(notices, notice => Assert.Equal((Due, new DateOnly(2030, 9, 3), "6"), (notice.LegalDate, notice.PreparationDate, notice.Article)));
    }

    [Fact]
    public void A_notice_from_its_last_day_on_has_run_by_the_end_over_any_month_end_leap_day_or_year_boundary() =>
        Gen.Select(Cases.AnyDay, Gen.Int[1, 24]).Sample((signed, months) =>
        {
            var text = Cases.Text with { Renewal = Cases.Text.Renewal! with { Notice = Cases.Months(months) } };
            var due = DeadlineEngine.Compute(text, Cases.Facts(signed: signed)).Of(DeadlineKind.RenewalNotice)[0].LegalDate!.Value;
            var end = signed.AddYears(5);
            Assert.True(due.AddMonths(months) <= end);
            Assert.Equal((end.Year * 12) + end.Month - months, (due.Year * 12) + due.Month);
        });

    [Fact]
    public void It_counts_back_from_the_end_and_not_from_the_start() =>
        Assert.All(Notices(Cases.Facts()), notice => Assert.True(notice.LegalDate > Cases.Signed.AddYears(4)));

    [Fact]
    public void A_letter_in_time_meets_its_pair_and_no_other()
    {
        var facts = Cases.Facts(Due.AddDays(1)) with { Letters = [Cases.Letter("ecole", "banque", Due)] };
        var states = Notices(facts).ToLookup(notice => notice.State, notice => notice.Id);
        Assert.Equal(["renewal-notice.ecole.banque"], states[DeadlineState.Met]);
        Assert.Equal(41, states[DeadlineState.Missed].Count());
    }

    [Fact]
    public void A_letter_that_is_a_day_late_misses() =>
        Assert.Equal(DeadlineState.Missed, Between("ecole", "banque", Cases.Facts(Due.AddDays(1)) with { Letters = [Cases.Letter("ecole", "banque", Due.AddDays(1))] }).State);

    [Fact]
    public void A_letter_counts_even_where_the_text_names_no_notice()
    {
        var text = Cases.Text with { Renewal = Cases.Text.Renewal! with { Notice = null } };
        var notices = DeadlineEngine.Compute(text, Cases.Facts() with { Letters = [Cases.Letter("ecole", "banque", Cases.Signed)] }).Of(DeadlineKind.RenewalNotice);
        Assert.Equal(DeadlineState.Met, Assert.Single(notices, notice => notice.Letter is not null).State);
        Assert.All(notices.Where(notice => notice.Letter is null), notice => Assert.Equal((DeadlineState.NotComputable, "renewal.notice"), (notice.State, Assert.Single(notice.Missing))));
    }

    [Fact]
    public void A_later_end_lets_what_was_missed_be_done()
    {
        var late = Cases.Facts(Due.AddDays(1));
        Assert.Equal(DeadlineState.Missed, Between("ecole", "banque", late).State);
        Assert.Equal(DeadlineState.Upcoming, Between("ecole", "banque", late with { AmendedTerm = Cases.Text.Term! with { Duration = Cases.Years(8) } }).State);
    }

    [Fact]
    public void A_letter_of_the_term_before_does_not_renew_the_next()
    {
        var renewed = Cases.Facts(new DateOnly(2032, 1, 1)) with { Renewals = 1, Letters = [Cases.Letter("ecole", "banque", Due) with { HasTakenEffect = true }] };
        Assert.Equal((DeadlineState.Upcoming, new DateOnly(2033, 11, 3)), (Between("ecole", "banque", renewed).State, Between("ecole", "banque", renewed).LegalDate));
    }

    [Fact]
    public void A_letter_sent_after_the_renewal_was_recorded_counts_for_the_next_term_though_the_last_had_not_ended()
    {
        var renewed = Cases.Facts(new DateOnly(2032, 1, 1)) with { Renewals = 1, Letters = [Cases.Letter("ecole", "banque", Cases.Signed.AddYears(5).AddMonths(-1))] };
        Assert.Equal(DeadlineState.Met, Between("ecole", "banque", renewed).State);
    }

    [Fact]
    public void Who_has_left_neither_writes_nor_is_written_to()
    {
        var facts = Cases.Facts(Due) with { Exits = new Dictionary<string, DateOnly>(StringComparer.Ordinal) { ["banque"] = Due } };
        Assert.Equal(30, Notices(facts).Count);
        Assert.Equal(42, Notices(facts with { Today = Due.AddDays(-1) }).Count);
    }

    [Fact]
    public void A_letter_that_nobody_could_send_before_the_agreement_was_in_force_is_not_missed()
    {
        // Its term was named beforehand, and the last party signed after the day of the letters.
        var text = Cases.Text with { Term = new TermExtract { Start = TermStart.FixedDate, StartDate = new DateOnly(2024, 1, 1), EndDate = Cases.Signed.AddMonths(6).AddDays(-1) } };
        var facts = Cases.Facts(Cases.Signed.AddDays(10)) with { Letters = [Cases.Letter("ecole", "banque", Cases.Signed.AddDays(2))] };
        Assert.All(DeadlineEngine.Compute(text, facts).Of(DeadlineKind.RenewalNotice), notice => Assert.Equal((Cases.Signed.AddDays(-1), DeadlineState.Past), (notice.LegalDate, notice.State)));
    }

    [Fact]
    public void On_the_day_of_the_last_signature_it_could_be_sent()
    {
        var text = Cases.Text with { Term = new TermExtract { Start = TermStart.FixedDate, StartDate = new DateOnly(2024, 1, 1), EndDate = Cases.Signed.AddMonths(6) } };
        Assert.All(DeadlineEngine.Compute(text, Cases.Facts(Cases.Signed.AddDays(1))).Of(DeadlineKind.RenewalNotice), notice => Assert.Equal(DeadlineState.Missed, notice.State));
    }

    [Theory]
    [InlineData("Elle pourra être prolongée par reconduction expresse pour une durée de trois ans, avec un préavis de 5 mois.")]
    [InlineData("La convention peut être renouvelée par voie d'avenant, par lettre recommandée avec accusé de réception, cinq mois avant son échéance.")]
    public void Where_the_text_does_not_ask_it_of_each_pair_there_is_one_day_for_all_that_nobody_misses(string sentence)
    {
        var read = Reading.ReadArticle("Durée", sentence).Renewal!;
        Assert.Equal((RenewalKind.Express, false), (read.Kind, read.BetweenEachPair));
        foreach (var (today, state) in new[] { (Cases.Signed, DeadlineState.Upcoming), (new DateOnly(2030, 11, 1), DeadlineState.Approaching), (new DateOnly(2030, 12, 4), DeadlineState.Past) })
        {
            var facts = Cases.Facts(today) with { Letters = [Cases.Letter("ecole", "banque", Cases.Signed)] };
            var renewal = DeadlineEngine.Compute(Cases.Text with { Renewal = read with { Sources = Cases.Text.Renewal!.Sources } }, facts).The(DeadlineKind.RenewalNotice);
            Assert.Equal(("renewal-notice", new DateOnly(2030, 12, 3), state), (renewal.Id, renewal.LegalDate, renewal.State));
            Assert.Equal((null, null, 7, DeadlineFollowing.DayOnly, "6"), (renewal.Party, renewal.Counterpart, renewal.Parties.Count, renewal.Following, renewal.Article));
        }
    }

    [Fact]
    public void How_the_text_wants_it_said_is_one_of_the_inputs()
    {
        Assert.All(Notices(Cases.Facts()), notice => Assert.Contains(new DeadlineInput("renewal.letter", "registeredWithReceipt"), notice.Inputs));
        var silent = Cases.Text with { Renewal = Cases.Text.Renewal! with { BetweenEachPair = false, Letter = null } };
        Assert.DoesNotContain(DeadlineEngine.Compute(silent, Cases.Facts()).The(DeadlineKind.RenewalNotice).Inputs, input => input.Name == "renewal.letter");
    }

    [Fact]
    public void A_tacit_renewal_needs_no_letter_and_has_a_last_day_to_oppose()
    {
        var deadlines = DeadlineEngine.Compute(Cases.Text with { Renewal = Cases.Text.Renewal! with { Kind = RenewalKind.Tacit } }, Cases.Facts(Due.AddDays(1)));
        Assert.Empty(deadlines.Of(DeadlineKind.RenewalNotice));
        var opposition = deadlines.The(DeadlineKind.RenewalOpposition);
        Assert.Equal((Due, DeadlineState.Past, 7), (opposition.LegalDate, opposition.State, opposition.Parties.Count));
    }

    private static IReadOnlyList<Deadline> Notices(DeadlineFacts facts) => DeadlineEngine.Compute(Cases.Text, facts).Of(DeadlineKind.RenewalNotice);

    private static Deadline Between(string from, string to, DeadlineFacts facts) => Notices(facts).Single(notice => notice.Party == from && notice.Counterpart == to);
}
