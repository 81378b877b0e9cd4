using System.Text;
using CsCheck;
using SkillsHub.Documentation.Files;

namespace SkillsHub.Documentation.Tests.Files;

public sealed class FileNameTests
{
    private static readonly FileKind Pdf = FileKinds.All[0];

    [Theory]
    [InlineData("Rapport.PDF", "Rapport.pdf")]
    [InlineData("Rapport", "Rapport.pdf")]
    [InlineData(null, "document.pdf")]
    [InlineData(".pdf", "document.pdf")]
    [InlineData("a/b\\c.pdf", "c.pdf")]
    [InlineData("e\u0301te\u0301.pdf", "été.pdf")]
    [InlineData("a\r\nb\0.pdf", "ab.pdf")]
    public void Known_cases(string? sent, string kept) => Assert.Equal(kept, FileName.Sanitise(sent, Pdf));

    [Fact]
    public void A_lone_surrogate_is_replaced() => Assert.Equal("x\uFFFDy.pdf", FileName.Sanitise("x\uD800y.pdf", Pdf));

    [Fact]
    public void Any_name_becomes_one_that_is_safe_and_stays_as_it_is_the_second_time() => Gen.String[Gen.Char, 0, 300].Sample(sent =>
    {
        var kept = FileName.Sanitise(sent, Pdf);

        Assert.EndsWith(".pdf", kept, StringComparison.Ordinal);
        Assert.InRange(kept.Length, 5, FileName.MaxLength + 4);
        Assert.DoesNotContain(kept, character => char.IsControl(character) || "<>:\"|?*/\\".Contains(character, StringComparison.Ordinal));
        Assert.Equal(kept, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(kept)));
        Assert.Equal(kept, FileName.Sanitise(kept, Pdf));
    });
}
