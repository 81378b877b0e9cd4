using CsCheck;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Amendments.Changes;
using SkillsHub.Partnership.Amendments.Versions;
using SkillsHub.Partnership.Tests.Deadlines;

namespace SkillsHub.Partnership.Tests.Amendments;

/// <summary>What was in force on a day, whatever was agreed on before and after it.</summary>
public sealed class VersionTests
{
    private static readonly DateOnly Signed = Cases.Signed;

    private static readonly Gen<DateOnly> Day = Gen.Int[-400, 2_500].Select(Signed.AddDays);

    private static readonly Gen<AmendmentFact> AnyAmendment = Gen.Select(Gen.Int[0, 1_800], Maybe(9), Maybe(24), Maybe(12), Gen.Bool)
        .Select((days, originals, notice, years, promise) => new AmendmentFact(
            0,
            Signed.AddDays(days),
            new AmendmentChanges
            {
                Terms = new TermChanges(Originals: originals, TerminationNotice: notice is { } months ? Cases.Months(months) : null, Duration: years is { } count ? Cases.Years(count) : null),
                ChangeCommitments = promise ? [new(1, $"Mots du {days}e jour")] : null,
            },
            []));

    private static readonly Gen<List<AmendmentFact>> Amendments = AnyAmendment.List[0, 8].Select(all => all.Select((one, index) => one with { Number = index + 1 }).ToList());

    [Fact]
    public void On_any_day_each_value_is_that_of_the_last_amendment_in_effect_by_then_and_of_the_text_before_the_first() =>
        Gen.Select(Amendments, Day).Sample((amendments, day) =>
        {
            var version = Of(amendments).On(day);
            var held = amendments.Where(one => one.From <= day).OrderBy(one => one.From).ThenBy(one => one.Number).ToList();
            AssertSet(version, TermKeys.Originals, "6", held.FindLast(one => one.Changes.Terms!.Originals is not null), one => TermText.Of((decimal?)one.Terms!.Originals));
            AssertSet(version, TermKeys.TerminationNotice, "P3M", held.FindLast(one => one.Changes.Terms!.TerminationNotice is not null), one => TermText.Of(one.Terms!.TerminationNotice));
            AssertSet(version, TermKeys.Duration, "P5Y", held.FindLast(one => one.Changes.Terms!.Duration is not null), one => TermText.Of(one.Terms!.Duration));
            AssertSet(version, TermKeys.Commitment(1), "Prêter une salle", held.FindLast(one => one.Changes.ChangeCommitments is not null), one => one.ChangeCommitments![0].Text);
            var years = held.FindLast(one => one.Changes.Terms!.Duration is not null)?.Changes.Terms!.Duration!.Count ?? 5;
            Assert.Equal(TermText.Of((DateOnly?)Signed.AddYears(years)), version.Find(TermKeys.End)!.Value);
        });

    [Fact]
    public void In_whatever_order_amendments_are_recorded_the_terms_are_the_same() =>
        Gen.Select(Amendments, Day).SelectMany((amendments, day) => Gen.Shuffle(amendments.ToArray()).Select(shuffled => (amendments, day, shuffled)))
            .Sample(one => Assert.Equal(Of(one.amendments).On(one.day).Entries, Of(one.shuffled).On(one.day).Entries));

    [Fact]
    public void What_differs_between_two_days_leads_from_the_one_to_the_other() =>
        Gen.Select(Amendments, Day, Day).Sample((amendments, one, other) =>
        {
            var history = Of(amendments);
            var (from, to) = (history.On(one < other ? one : other), history.On(one < other ? other : one));
            var led = from.Entries.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
            foreach (var difference in from.To(to))
                led[difference.Key] = difference.After?.Value;
            Assert.Equal(to.Entries.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal), led.Where(pair => pair.Value is not null).ToDictionary(StringComparer.Ordinal));
            if (!amendments.Exists(amendment => amendment.From > from.Day && amendment.From <= to.Day))
                Assert.Empty(from.To(to));
        });

    [Fact]
    public void A_renewal_makes_the_term_longer_that_an_amendment_set_before_it_and_is_counted_in_one_that_is_set_after_it()
    {
        var renewal = new AgreementRenewal(Signed.AddYears(4), Cases.Years(3), Signed.AddYears(5), Signed.AddYears(8), "PV 4", "accueil", default);
        string? EndOn(AmendmentFact amendment, int years) => Of([amendment], renewal).On(Signed.AddYears(years)).Find(TermKeys.End)!.Value;
        var before = new AmendmentFact(1, Signed.AddYears(2), new AmendmentChanges { Terms = new TermChanges(Duration: Cases.Years(6)) }, []);
        var after = before with { From = Signed.AddYears(5), Changes = new AmendmentChanges { Terms = new TermChanges(EndDate: Signed.AddYears(10)) } };

        Assert.Equal(TermText.Of((DateOnly?)Signed.AddYears(6)), EndOn(before, 3));
        Assert.Equal(TermText.Of((DateOnly?)Signed.AddYears(9)), EndOn(before, 4));
        Assert.Equal(TermText.Of((DateOnly?)Signed.AddYears(8)), EndOn(after, 4));
        Assert.Equal(TermText.Of((DateOnly?)Signed.AddYears(10)), EndOn(after, 5));
    }

    [Fact]
    public void It_binds_nobody_before_the_last_signature_and_after_its_end()
    {
        var history = Of([]);
        Assert.False(history.On(Signed.AddDays(-1)).IsInForce);
        Assert.True(history.On(Signed).IsInForce);
        Assert.True(history.On(Signed.AddYears(5)).IsInForce);
        Assert.False(history.On(Signed.AddYears(5).AddDays(1)).IsInForce);
        Assert.False((history with { EndedOn = Signed.AddYears(1) }).On(Signed.AddYears(1)).IsInForce);
    }

    [Fact]
    public void One_that_is_renewed_tacitly_binds_after_its_term_until_a_notice_or_an_amendment_ends_it()
    {
        var (first, last) = (Signed.AddYears(5), Signed.AddYears(7));
        var tacit = Tacitly(new(null, null));
        Assert.True(tacit.On(first.AddDays(1)).IsInForce);

        var left = tacit with { EndedOn = last };
        Assert.Equal([true, true, false], new[] { first.AddDays(1), last.AddDays(-1), last }.Select(day => left.On(day).IsInForce));

        var named = Tacitly(new(null, null), new AmendmentFact(1, Signed.AddYears(6), new AmendmentChanges { Terms = new TermChanges(EndDate: last) }, []));
        Assert.Equal([true, true, false], new[] { first.AddDays(1), last, last.AddDays(1) }.Select(day => named.On(day).IsInForce));

        var longer = Tacitly(new(null, null), new AmendmentFact(1, Signed.AddYears(1), new AmendmentChanges { Terms = new TermChanges(Duration: Cases.Years(6)) }, []));
        Assert.True(longer.On(Signed.AddYears(6).AddDays(1)).IsInForce);
    }

    [Fact]
    public void One_that_is_renewed_tacitly_so_often_and_no_more_binds_until_the_last_of_those_days()
    {
        var last = Signed.AddYears(7);
        var twice = Tacitly(new(Cases.Years(1), 2));
        Assert.Equal([true, false], new[] { last, last.AddDays(1) }.Select(day => twice.On(day).IsInForce));

        var shorter = Tacitly(new(Cases.Years(1), 2), new AmendmentFact(1, Signed.AddYears(1), new AmendmentChanges { Terms = new TermChanges(RenewalDuration: Cases.Months(6)) }, []));
        Assert.Equal([true, false], new[] { Signed.AddYears(6), Signed.AddYears(6).AddDays(1) }.Select(day => shorter.On(day).IsInForce));
    }

    [Fact]
    public void Who_joins_and_who_leaves_is_a_party_from_and_until_that_day()
    {
        var amendment = new AmendmentFact(1, Signed.AddDays(10), new AmendmentChanges { Join = [new("lycee", "Le Lycée")], Leave = ["banque"] }, []);
        var history = Of([amendment]);

        Assert.NotNull(history.On(Signed.AddDays(9)).Find("party.banque"));
        Assert.Null(history.On(Signed.AddDays(9)).Find("party.lycee"));
        Assert.Null(history.On(Signed.AddDays(10)).Find("party.banque"));
        Assert.Equal(new TermSource(null, 1, TermSourceKind.Amendment), history.On(Signed.AddDays(10)).Find("party.lycee")!.Source);
    }

    [Fact]
    public void What_a_party_alone_promised_ends_with_its_part_on_a_later_day_too_and_is_said_before_anybody_signs()
    {
        var added = new AmendmentFact(1, Signed.AddDays(5), new AmendmentChanges { AddCommitments = [new("Former", "banque", "3"), new("Informer")] }, []);
        var leaving = new AmendmentFact(2, Signed.AddDays(10), new AmendmentChanges { Leave = ["banque"] }, []);
        var history = Of([added, leaving]);
        Assert.Equal(
            ["commitment.+1.1", "commitment.1", "party.banque"],
            history.On(Signed.AddDays(9)).To(history.On(Signed.AddDays(10))).Where(one => one.After is null).Select(one => one.Key).Order(StringComparer.Ordinal));
        Assert.NotNull(history.On(Signed.AddDays(10)).Find("commitment.+1.2"));
        var exit = Of([added]) with { Steps = [.. Of([added]).Steps, VersionSteps.OfExit("banque", Signed.AddDays(20))] };
        Assert.Null(exit.On(Signed.AddDays(20)).Find("commitment.1"));
        Assert.NotNull(exit.On(Signed.AddDays(19)).Find("commitment.1"));
    }

    private static Gen<int?> Maybe(int most) => Gen.Int[0, most].Select(number => number == 0 ? (int?)null : number);

    private static VersionHistory Of(IEnumerable<AmendmentFact> amendments, params IEnumerable<AgreementRenewal> renewals) => Of(null, amendments, renewals);

    private static VersionHistory Tacitly(TacitRenewal tacit, params IEnumerable<AmendmentFact> amendments) => Of(tacit, amendments, []);

    private static VersionHistory Of(TacitRenewal? tacit, IEnumerable<AmendmentFact> amendments, IEnumerable<AgreementRenewal> renewals)
    {
        var text = Cases.Text with { Originals = new OriginalsExtract { Count = 6, Source = new SourceSpan { Article = "9", FirstLine = 1, LastLine = 1, Quote = "…" } } };
        var term = new LivingTerm(text.Term, [], Signed, null) { Tacit = tacit };
        var parties = Cases.Seven.Select((slug, index) => new AgreementParty { Slug = slug, Name = slug, Rank = index + 1 });
        return new VersionHistory(Signed, term, OriginalTerms.Of(text, term.End, parties, [new(1, "Prêter une salle", "3", "banque")]), VersionSteps.Of(term, amendments, renewals));
    }

    private static void AssertSet(AgreementVersion version, string key, string original, AmendmentFact? setter, Func<AmendmentChanges, string?> value)
    {
        var entry = version.Find(key)!;
        Assert.Equal((setter is null ? original : value(setter.Changes), setter?.Number), (entry.Value, entry.Source.Amendment));
    }
}
