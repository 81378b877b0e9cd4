using SkillsHub.Partnership.Agreements.Import.Parties;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Parties;

public sealed class PartyNamesTests
{
    [Theory]
    [InlineData("La Ville de Boisclair", "la Ville de Boisclair")]
    [InlineData("LE LYCÉE DE BOISCLAIR", "le LYCÉE DE BOISCLAIR")]
    [InlineData("L’Association", "l’Association")]
    [InlineData("Rectorat", "Rectorat")]
    public void A_name_within_a_sentence_has_a_small_article(string name, string within) => Assert.Equal(within, PartyNames.Within(name));
}
