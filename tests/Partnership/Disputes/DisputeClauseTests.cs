using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Disputes;

namespace SkillsHub.Partnership.Tests.Disputes;

/// <summary>The amicable attempt in one article, the court in another: each stands or falls with its own.</summary>
public sealed class DisputeClauseTests
{
    private static readonly DisputeExtract Text = new()
    {
        AmicableFirst = true,
        Court = "tribunal administratif de Valmer",
        Sources = [Disputed.Source("10.2", "Les différends se règlent d'abord à l'amiable."), Disputed.Source("14", "Est compétent le tribunal\nadministratif de Valmer.")],
    };

    private static DisputeClause With(params string[] rewritten) => DisputeClause.Of(Text, rewritten.ToDictionary(article => article, _ => 3, StringComparer.Ordinal));

    [Fact]
    public void Each_half_names_its_own_article_and_words()
    {
        var clause = With();
        Assert.Equal(("10.2", "14"), (clause.Amicable?.Article, clause.CourtNamed?.Article));
        Assert.DoesNotContain("tribunal", clause.Amicable!.Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("14", true, null)]
    [InlineData("10", false, "tribunal administratif de Valmer")]
    [InlineData("10.2", false, "tribunal administratif de Valmer")]
    [InlineData("1", true, "tribunal administratif de Valmer")]
    public void An_amendment_of_one_article_takes_away_its_half_alone(string rewritten, bool amicable, string? court)
    {
        var clause = With(rewritten);
        Assert.Equal((amicable, court), (clause.AmicableFirst, clause.Court));
        Assert.Equal(rewritten == "1" ? 0 : 1, clause.Sources.Count(source => source.RewrittenBy == 3));
    }

    [Fact]
    public void A_referral_cites_the_article_that_names_the_court_and_the_refusal_the_one_that_asks_for_an_attempt()
    {
        var dispute = Disputed.Opened();
        var refusal = Assert.IsType<SkillsHub.Partnership.Disputes.Errors.AmicableStepMissing>(dispute.Refer(Disputed.Referral(), With(), Disputed.Town).Error);
        Assert.Equal("10.2", refusal.Article);
        Assert.Null(dispute.Record(Disputed.Step(), Disputed.Town).Error);
        Assert.True(dispute.Refer(Disputed.Referral(), With(), Disputed.Town).TryGet(out var referral, out _));
        Assert.Equal("14", referral.Article);
    }

    [Fact]
    public void What_a_person_read_of_words_that_the_rules_do_not_know_stands_in_the_first_passage()
    {
        var read = DisputeClause.Of(Text with { Sources = [Disputed.Source("9", "On se parle avant tout.")] }, new Dictionary<string, int>(StringComparer.Ordinal));
        Assert.Equal((true, "9", "9"), (read.AmicableFirst, read.Amicable?.Article, read.CourtNamed?.Article));
    }
}
