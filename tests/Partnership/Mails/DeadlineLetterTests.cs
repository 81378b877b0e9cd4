using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Deadlines;
using SkillsHub.Partnership.Deadlines.Telling.Mails;
using SkillsHub.Partnership.Tests.Amendments;
using SkillsHub.Partnership.Tests.Deadlines;

namespace SkillsHub.Partnership.Tests.Mails;

public sealed class DeadlineLetterTests
{
    [Fact]
    public void What_is_due_on_the_day_of_the_letter_is_not_to_be_prepared_any_more()
    {
        var due = DeadlineEngine.Compute(Cases.Text, Cases.Facts(new DateOnly(2026, 11, 3))).Of(DeadlineKind.CommitteeMeeting)[0];
        var letter = new DeadlineLetter(Amended.InForce(), new("Convention", "Agreement"), [new DeadlineNews(DeadlineState.Approaching, due)], new Uri("https://hub.example/deadlines"), new Uri("https://hub.example/contact"));

        Assert.StartsWith("Échéances : 1 aujourd’hui", letter.FrenchSubject, StringComparison.Ordinal);
        Assert.Contains("AUJOURD’HUI", letter.French(), StringComparison.Ordinal);
        Assert.Contains("échéance le 3\u00a0novembre\u00a02026", letter.French(), StringComparison.Ordinal);
        Assert.DoesNotContain("préparer", letter.French(), StringComparison.Ordinal);
        Assert.Contains("DUE TODAY", letter.English(), StringComparison.Ordinal);
    }
}
