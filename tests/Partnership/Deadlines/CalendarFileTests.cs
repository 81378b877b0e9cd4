using System.Text;
using Ical.Net;
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
            var file = CalendarFile.Write("Valmer", Drafts.Town, [On(Source(text), Drafts.Today)], "Europe/Paris");
            Assert.Contains($"DTSTART;VALUE=DATE:{end:yyyyMMdd}", file, StringComparison.Ordinal);
            Assert.DoesNotContain("DTEND", file, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void It_does_not_change_with_the_day_on_which_it_is_read()
    {
        var source = Source(Cases.Text);
        Assert.Equal(CalendarFile.Write("Valmer", Drafts.Town, [On(source, Drafts.Today)], "Europe/Paris"), CalendarFile.Write("Valmer", Drafts.Town, [On(source, Drafts.Today.AddYears(20))], "Europe/Paris"));
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
        var file = CalendarFile.Write("Valmer", Drafts.Town, [On(Source(Cases.Text), Drafts.Today)], "Europe/Paris");
        // The end of the term, 20 February 2031, is prepared three months ahead.
        Assert.Contains("DTSTART;VALUE=DATE:20310220", file, StringComparison.Ordinal);
        Assert.Contains("TRIGGER:-P92D", file, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_are_escaped_and_folded_so_that_every_reader_has_them_whole()
    {
        var title = $"Cœur ; virgule, barre \\ et retour\nà la ligne\u0007 {string.Concat(Enumerable.Repeat("é𝄞", 60))}";
        var lines = new CalendarText().Words("SUMMARY", title).ToString();
        Assert.All(lines.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        var read = Assert.Single(Calendar.Load($"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n{lines}END:VEVENT\r\nEND:VCALENDAR\r\n")!.Events);
        Assert.Equal(title.Replace("\u0007", "", StringComparison.Ordinal), read.Summary);
    }

    private static ComputedDeadlines On(DeadlineSource source, DateOnly day) => ComputedDeadlines.Of(new DeadlineVersion(source.Agreement.Id, 1, 1), source, day);

    private static DeadlineSource Source(AgreementExtract text)
    {
        var agreement = Drafts.OpenForSignature();
        foreach (var party in agreement.PartySlugs)
            Assert.Null(agreement.Sign(party, Drafts.SignedOn(new DateOnly(2026, 2, 20)), Drafts.Today));
        return new DeadlineSource(agreement, text, [], []);
    }
}
