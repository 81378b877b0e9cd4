using SkillsHub.Events.Journal;

namespace SkillsHub.Events.Tests.Journal;

public sealed class TypePatternTests
{
    [Theory]
    [InlineData("skillshub.events.agenda_event.published.v1", @"skillshub.events.agenda\_event.published.v1")]
    [InlineData("skillshub.partnership.*", "skillshub.partnership.%")]
    public void A_pattern_means_what_it_says_in_SQL(string pattern, string like)
    {
        Assert.True(TypePattern.IsValid(pattern));
        Assert.Equal(like, TypePattern.ToLike(pattern));
    }

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("skillshub.%")]
    [InlineData("skillshub.*.agreement")]
    [InlineData("Skillshub.partnership.*")]
    [InlineData("skillshub..x")]
    public void Nothing_else_is_a_pattern(string pattern) => Assert.False(TypePattern.IsValid(pattern));
}
