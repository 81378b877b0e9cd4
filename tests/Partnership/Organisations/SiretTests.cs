using SkillsHub.Partnership.Organisations;

namespace SkillsHub.Partnership.Tests.Organisations;

public sealed class SiretTests
{
    [Theory]
    [InlineData("73282932000074", true)]
    [InlineData("73282932000075", false)]
    [InlineData("7328293200007", false)]
    [InlineData("7328293200007A", false)]
    [InlineData("35600000000048", true)]
    [InlineData("35600000000002", false)]
    [InlineData("35600000000001", true)]
    public void A_number_has_its_check_sum_and_the_post_office_its_own(string siret, bool isValid) => Assert.Equal(isValid, Siret.IsValid(siret));
}
