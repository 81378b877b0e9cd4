using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Deadlines;
using SkillsHub.Partnership.Deadlines.Feeds;

namespace SkillsHub.Partnership.Tests.Deadlines;

public sealed class CalendarWordsTests
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal) { ["ecole"] = "L'École", ["banque"] = "La Banque" };

    [Theory]
    [InlineData(DeadlineKind.AnnualReport, "L'École")]
    [InlineData(DeadlineKind.Rent, "L'École")]
    [InlineData(DeadlineKind.FundingYear, "La Banque")]
    [InlineData(DeadlineKind.TerminationEffect, "L'École")]
    [InlineData(DeadlineKind.TerminationNotice, "toutes")]
    public void An_entry_says_by_whom_or_whose_it_is(DeadlineKind kind, string who)
    {
        var facts = Cases.Facts() with
        {
            FirstYearFrom = Cases.Signed,
            FirstFiscalYearFrom = Cases.Signed,
            Letters = [.. Cases.Seven.Where(party => party != "ecole").Select(to => Cases.Letter("ecole", to, Cases.Signed, Cases.Signed, NoticePurpose.Termination))],
        };
        var deadlines = DeadlineEngine.Compute(Cases.Text, facts).Of(kind);
        Assert.NotEmpty(deadlines);
        Assert.All(deadlines, deadline => Assert.Contains(who, CalendarWords.Summary(deadline, Names), StringComparison.Ordinal));
    }

    [Fact]
    public void A_letter_that_nobody_fetched_is_said_to_have_come_back()
    {
        var letter = Cases.Letter("ecole", "banque", Cases.Signed) with { ReturnedOn = new DateOnly(2026, 5, 20) };
        var renewal = DeadlineEngine.Compute(Cases.Text, Cases.Facts(Cases.Signed.AddDays(30)) with { Letters = [letter] }).Single(deadline => deadline.Letter is not null);
        Assert.EndsWith("du 03/05/2026, revenue le 20/05/2026", CalendarWords.Description(renewal, "Convention"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_renewal_without_letters_names_no_sender()
    {
        var text = Cases.Text with { Renewal = Cases.Text.Renewal! with { BetweenEachPair = false } };
        var renewal = DeadlineEngine.Compute(text, Cases.Facts()).The(DeadlineKind.RenewalNotice);
        Assert.Equal("Dernier jour pour convenir de la reconduction", CalendarWords.Summary(renewal, Names));
    }

    [Fact]
    public void A_letter_was_received_came_back_or_waits_for_its_receipt()
    {
        var renewal = DeadlineEngine.Compute(Cases.Text, Cases.Facts()).Of(DeadlineKind.RenewalNotice)[0];
        var sent = Cases.Letter("ecole", "banque", Cases.Signed);
        string Of(NoticeFact letter) => CalendarWords.Description(renewal with { Letter = letter }, "Convention");
        Assert.EndsWith("du 03/05/2026, sans avis de réception", Of(sent), StringComparison.Ordinal);
        Assert.EndsWith(", reçue le 05/05/2026", Of(sent with { ReceivedOn = Cases.Signed.AddDays(2) }), StringComparison.Ordinal);
        Assert.EndsWith(", revenue le 20/05/2026", Of(sent with { ReturnedOn = Cases.Signed.AddDays(17) }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_commitment_is_named_by_its_number_its_party_and_how_it_begins()
    {
        var line = new CommitmentFact(
            12, "ecole", IsCommon: false, new string('m', 200), Owner: null, new SourceSpan { FirstLine = 1, LastLine = 1, Quote = "…" }, new(CommitmentScheduleKind.Once, Cases.Signed.AddDays(9), null), EndedOn: null, Amendment: null, []);
        var day = DeadlineEngine.Compute(Cases.Text, Cases.Facts() with { Commitments = [line] }).The(DeadlineKind.Commitment);
        Assert.Equal($"Engagement n° 12 (L'École) : {new string('m', 100)}…", CalendarWords.Summary(day, Names));
    }

    [Fact]
    public void Where_nobody_is_named_none_is_said()
    {
        var text = Cases.Text with { RentDuties = [Cases.Text.RentDuties[0] with { Party = null }] };
        var rent = DeadlineEngine.Compute(text, Cases.Facts() with { FirstYearFrom = Cases.Signed }).The(DeadlineKind.Rent);
        Assert.Equal("Loyers, à partir de l’année 4", CalendarWords.Summary(rent, Names));
    }
}
