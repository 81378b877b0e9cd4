using System.Globalization;
using SkillsHub.Portal.Language;

namespace SkillsHub.Portal.Tests.Language;

public sealed class WordsTests
{
    [Fact]
    public void French_breaks_no_line_at_a_double_sign()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");
        Assert.Equal("Lu\u00a0: «\u00a0oui\u00a0»\u00a0; 5\u00a0%, vraiment\u00a0?", Words.Say("Lu : « oui » ; 5 %, vraiment ?", "Read"));
    }

    [Fact]
    public void English_is_left_as_it_is()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        Assert.Equal("A : b", Words.Say("", "A : b"));
    }
}
