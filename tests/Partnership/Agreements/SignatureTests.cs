using CsCheck;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements;

public sealed class SignatureTests
{
    [Fact]
    public void Opening_is_refused_with_the_list_of_what_blocks_it()
    {
        var agreement = Drafts.With(Drafts.Point(OpenPointKind.Undefined), Drafts.Point(OpenPointKind.MissingAnnex, blocks: false), Drafts.Point(OpenPointKind.BlankRate));

        var refusal = Assert.IsType<SignatureBlocked>(agreement.OpenForSignature());

        Assert.Equal([1, 3], refusal.Points.Select(point => point.Number));
        Assert.Equal(AgreementState.Draft, agreement.State);
    }

    [Fact]
    public void A_draft_takes_no_signature() =>
        Assert.IsType<NotOpenForSignature>(Drafts.With().Sign(Drafts.Town, Drafts.SignedOn(Drafts.Today), Drafts.Today));

    [Fact]
    public void A_party_signs_once_and_a_stranger_never()
    {
        var agreement = Drafts.OpenForSignature();
        Assert.Null(agreement.Sign(Drafts.Town, Drafts.SignedOn(Drafts.Today), Drafts.Today));

        Assert.IsType<AlreadySigned>(agreement.Sign(Drafts.Town, Drafts.SignedOn(Drafts.Today), Drafts.Today));
        Assert.IsType<NotAParty>(agreement.Sign("un-passant", Drafts.SignedOn(Drafts.Today), Drafts.Today));
        Assert.Equal([Drafts.School], agreement.MissingSignatures);
        Assert.Equal(AgreementState.OpenForSignature, agreement.State);
    }

    [Fact]
    public void Nobody_has_signed_tomorrow() =>
        Assert.IsType<SignedInTheFuture>(Drafts.OpenForSignature().Sign(Drafts.Town, Drafts.SignedOn(Drafts.Today.AddDays(1)), Drafts.Today));

    [Fact]
    public void Nobody_has_signed_in_the_year_26() =>
        Assert.IsType<SignedTooLongAgo>(Drafts.OpenForSignature().Sign(Drafts.Town, Drafts.SignedOn(new DateOnly(26, 3, 1)), Drafts.Today));

    [Fact]
    public void The_latest_signature_puts_the_agreement_in_force_whatever_the_order_of_recording()
    {
        var agreement = Drafts.OpenForSignature();

        Assert.Null(agreement.Sign(Drafts.School, Drafts.SignedOn(new DateOnly(2026, 2, 20)), Drafts.Today));
        Assert.Null(agreement.Sign(Drafts.Town, Drafts.SignedOn(new DateOnly(2026, 1, 5)), Drafts.Today));

        Assert.Equal(AgreementState.InForce, agreement.State);
        Assert.Equal(new DateOnly(2026, 2, 20), agreement.InForceFrom);
        Assert.Equal(new DateOnly(2029, 2, 20), agreement.EndsOn);
    }

    [Theory]
    [InlineData("2025-09-01")]
    [InlineData("2026-09-01")]
    public void Promises_are_made_from_the_day_that_the_text_names_though_the_last_signature_puts_it_in_force(string start)
    {
        var from = DateOnly.Parse(start, System.Globalization.CultureInfo.InvariantCulture);
        var agreement = Drafts.From(from);
        Assert.Null(agreement.OpenForSignature());
        foreach (var party in agreement.PartySlugs)
            Assert.Null(agreement.Sign(party, Drafts.SignedOn(new DateOnly(2026, 2, 2)), Drafts.Today));

        Assert.Equal((new DateOnly(2026, 2, 2), new AgreementSpan(from, from.AddYears(3).AddDays(-1))), (agreement.InForceFrom, agreement.Span));
        Assert.True(agreement.Span!.Contains(from));
        Assert.False(agreement.Span.Contains(from.AddDays(-1)));
    }

    [Fact]
    public void A_term_without_length_has_no_end()
    {
        var agreement = Drafts.With((Period?)null);
        Assert.Null(agreement.OpenForSignature());
        foreach (var slug in agreement.PartySlugs)
            Assert.Null(agreement.Sign(slug, Drafts.SignedOn(Drafts.Today), Drafts.Today));

        Assert.Equal(AgreementState.InForce, agreement.State);
        Assert.Null(agreement.EndsOn);
    }

    [Fact]
    public void A_term_in_months_ends_on_the_same_day_of_the_month_or_on_its_last_one() =>
        Gen.Select(Gen.Date[new DateTime(2000, 1, 1), new DateTime(2099, 12, 31)], Gen.Int[1, 120]).Sample((start, months) =>
        {
            var first = DateOnly.FromDateTime(start);
            var end = AgreementTerm.EndOf(new TermExtract { Duration = new Period { Count = months, Unit = PeriodUnit.Months } }, first)!.Value;
            var lastOfMonth = DateTime.DaysInMonth(end.Year, end.Month);
            Assert.Equal((first.Year * 12) + first.Month + months, (end.Year * 12) + end.Month);
            Assert.Equal(Math.Min(first.Day, lastOfMonth), end.Day);
        });

    [Fact]
    public void A_term_of_9999_years_gives_no_date_and_stops_nobody_from_signing() =>
        Assert.Null(AgreementTerm.EndOf(new TermExtract { Duration = new Period { Count = 9_999, Unit = PeriodUnit.Years } }, Drafts.Today));

    [Fact]
    public void A_term_from_a_day_that_the_text_names_counts_that_day_and_ends_on_an_eve() =>
        Assert.Equal(
            new DateOnly(2028, 8, 31),
            AgreementTerm.EndOf(
                new TermExtract { Start = TermStart.FixedDate, StartDate = new DateOnly(2025, 9, 1), Duration = new Period { Count = 3, Unit = PeriodUnit.Years } }, new DateOnly(2026, 2, 14)));

    [Fact]
    public void A_term_from_a_notification_has_no_end_while_nobody_has_recorded_it() =>
        Assert.Null(AgreementTerm.EndOf(new TermExtract { Start = TermStart.Notification, Duration = new Period { Count = 3, Unit = PeriodUnit.Years } }, Drafts.Today));

    [Fact]
    public void Five_years_from_the_29th_of_February_end_on_the_28th() =>
        Assert.Equal(new DateOnly(2029, 2, 28), AgreementTerm.EndOf(new TermExtract { Duration = new Period { Count = 5, Unit = PeriodUnit.Years } }, new DateOnly(2024, 2, 29)));
}
