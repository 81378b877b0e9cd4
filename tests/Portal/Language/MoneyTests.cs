using System.Globalization;
using SkillsHub.Portal.Language;

namespace SkillsHub.Portal.Tests.Language;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("fr", 1234.56, "1\u202f234,56\u00a0€")]
    [InlineData("en", 1234.56, "€1,234.56")]
    [InlineData("fr", -5, "−5,00\u00a0€")]
    [InlineData("en", -5, "−€5.00")]
    public void Euros_are_written_as_the_language_writes_them(string language, double amount, string words)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        Assert.Equal(words, Money.InWords((decimal)amount));
    }

    [Theory]
    [InlineData(null, 0, "inconnu")]
    [InlineData(0, 0, "0,00\u00a0€")]
    [InlineData(5, 2, "5,00\u00a0€ et 2 parts inconnues")]
    public void What_is_unknown_is_not_zero(int? known, int unknown, string words)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");
        Assert.Equal(words, Money.SoFar(known, unknown));
    }
}
