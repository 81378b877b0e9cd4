using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Deadlines;
using SkillsHub.Partnership.Deadlines.Feeds;
using SkillsHub.Partnership.Tests.Agreements;

namespace SkillsHub.Partnership.Tests.Deadlines;

public sealed class CalendarFileTests
{
    [Fact]
    public void The_first_and_the_last_day_of_the_calendar_can_be_written()
    {
        foreach (var end in new[] { DateOnly.MinValue, DateOnly.MaxValue })
        {
            var text = Cases.Text with { Term = new TermExtract { Start = TermStart.FixedDate, StartDate = end, EndDate = end } };
            var file = CalendarFile.Write("Valmer", Drafts.Town, [Source(text)], Drafts.Today, "Europe/Paris");
            Assert.Contains($"DTSTART;VALUE=DATE:{end:yyyyMMdd}", file, StringComparison.Ordinal);
            Assert.DoesNotContain("DTEND", file, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void It_does_not_change_with_the_day_on_which_it_is_read()
    {
        var source = Source(Cases.Text);
        Assert.Equal(CalendarFile.Write("Valmer", Drafts.Town, [source], Drafts.Today, "Europe/Paris"), CalendarFile.Write("Valmer", Drafts.Town, [source], Drafts.Today.AddYears(20), "Europe/Paris"));
    }

    [Fact]
    public void What_becomes_of_a_name_or_logo_is_a_fact_whether_it_may_still_be_used_or_not()
    {
        var before = Source(Cases.Text);
        var after = before with { Brands = new RegisterFacts(3, Drafts.Now.AddYears(1)) };
        Assert.Equal((before.Sequence + 3, Drafts.Now.AddYears(1)), (after.Sequence, after.ChangedAt));
    }

    [Fact]
    public void A_reminder_stands_at_the_day_on_which_to_begin()
    {
        var file = CalendarFile.Write("Valmer", Drafts.Town, [Source(Cases.Text)], Drafts.Today, "Europe/Paris");
        // The end of the term, 20 February 2031, is prepared three months ahead.
        Assert.Contains("DTSTART;VALUE=DATE:20310220", file, StringComparison.Ordinal);
        Assert.Contains("TRIGGER:-P92D", file, StringComparison.Ordinal);
    }

    private static DeadlineSource Source(AgreementExtract text)
    {
        var agreement = Drafts.OpenForSignature();
        foreach (var party in agreement.PartySlugs)
            Assert.Null(agreement.Sign(party, Drafts.SignedOn(new DateOnly(2026, 2, 20)), Drafts.Today));
        return new DeadlineSource(agreement, text, [], []);
    }
}
