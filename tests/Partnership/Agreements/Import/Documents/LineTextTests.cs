using SkillsHub.Partnership.Agreements.Import.Reading;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Documents;

public sealed class LineTextTests
{
    [Theory]
    [InlineData("a\u00ADb\u200Bc\uFEFF  ", "abc")]
    [InlineData("e\u0301te\u0301", "été")]
    [InlineData("un\u000Bdeux", "un deux")]
    [InlineData("\U0001F393 oui", "\U0001F393 oui")]
    [InlineData("deux\u00A0mots", "deux\u00A0mots")]
    public void Only_what_is_seen_is_kept(string raw, string clean) => Assert.Equal(clean, LineText.Clean(raw));

    [Theory]
    [InlineData(40, 40)]
    [InlineData(4_000, 40)]
    public void The_far_end_of_a_gap_is_left_out(int blanks, int kept) =>
        Assert.Equal($"a{new string(' ', kept)}b c", LineText.Clean($"a{new string(' ', blanks)}b c"));

    // Not as test data: an attribute cannot hold half a character.
    [Fact]
    public void Half_a_character_is_replaced() => Assert.Equal("a\uFFFDb", LineText.Clean("a\uD800b"));
}
