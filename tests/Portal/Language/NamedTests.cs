using System.Globalization;
using SkillsHub.Portal.Language;

namespace SkillsHub.Portal.Tests.Language;

public sealed class NamedTests
{
    [Theory]
    [InlineData("fr", "Le CNAM en Grand Est", "du CNAM en Grand Est")]
    [InlineData("fr", "Les Services de l'État", "des Services de l'État")]
    [InlineData("fr", "La Ville de Troyes", "de la Ville de Troyes")]
    [InlineData("fr", "L'Association", "de l'Association")]
    [InlineData("fr", "Université de Reims", "d’Université de Reims")]
    [InlineData("fr", "Lenoir SA", "de Lenoir SA")]
    [InlineData("en", "Le CNAM en Grand Est", "of Le CNAM en Grand Est")]
    public void A_name_stands_in_its_sentence(string language, string name, string words)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        Assert.Equal(words, Named.Of(name));
    }
}
