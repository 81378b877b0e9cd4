using CsCheck;
using SkillsHub.Partnership.Amendments.Versions;

namespace SkillsHub.Partnership.Tests.Amendments;

/// <summary>What took effect is a fact: it keeps its day, and nothing that happens later changes the past.</summary>
public sealed class PastTests
{
    private static readonly Gen<LivedStep> Step = Gen.Select(Gen.Int[1, 60], Gen.Enum<LivedFact>(), Gen.Int[0, 9]).Select((days, fact, which) => new LivedStep(days, fact, which));

    [Fact]
    public void No_later_letter_join_notice_or_amendment_changes_the_parties_and_the_terms_of_an_earlier_day() => Step.List[1, 14].Sample(steps =>
    {
        var life = new Lived();
        foreach (var step in steps)
        {
            life.Pass(step.Days);
            var before = Past(life);
            life.Happen(step);
            life.Pass(0);
            Assert.Equal(before, Past(life));
        }
    });

    [Fact]
    public void A_party_that_left_does_not_come_back_when_another_one_joins()
    {
        var life = new Lived();
        life.Happen(new(0, LivedFact.Letters, 2));
        life.Pass(120);
        var left = Assert.Single(life.Agreement.Parties, party => party.LeftOn is not null);
        life.Happen(new(0, LivedFact.Join, 0));
        life.Pass(40);

        var history = life.History;
        Assert.NotNull(history.On(left.LeftOn!.Value.AddDays(-1)).Find($"party.{left.Slug}"));
        Assert.Null(history.On(left.LeftOn.Value).Find($"party.{left.Slug}"));
        Assert.Null(history.On(life.Today).Find($"party.{left.Slug}"));
        Assert.DoesNotContain(left.Slug, life.Case.Parties);
    }

    // Of every third day, so that a run of some hundred lives stays quick.
    private static List<string> Past(Lived life)
    {
        var history = life.History;
        return [.. Enumerable.Range(0, (life.Today.DayNumber - Lived.Signed.DayNumber) / 3).Select(index => Of(history.On(life.Today.AddDays(-1 - (3 * index)))))];
    }

    private static string Of(AgreementVersion version) => $"{version.Day:O} {version.IsInForce} {string.Join(' ', version.Entries.Select(entry => $"{entry.Key}={entry.Value}"))}";
}
