using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Rules;

public sealed class GrantPartTests
{
    [Theory]
    [InlineData("La Ville verse une subvention de 20 000 €, dont 12 000 € en 2026.")]
    [InlineData("La Ville verse une subvention de 20 000 € (dont 12 000 € pour l'année 2026).")]
    [InlineData("La Ville verse une subvention de 20 000 €, dont 12 000 € en 2026 et 8 000 € en 2027.")]
    [InlineData("La Ville verse une subvention de 20 000 €, soit 12 000 € en 2026 et le solde en 2027.")]
    [InlineData("La Ville verse une subvention de 20 000 €, répartis à hauteur de 12 000 € en 2026 et le solde en 2027.")]
    [InlineData("La Ville verse une subvention de 20 000 €, à savoir 12 000 € en 2026.")]
    public void The_year_of_a_part_is_not_that_of_the_whole(string sentence)
    {
        var grant = Assert.Single(Reading.ReadArticle("Financement", sentence).Grants);
        Assert.Equal((20_000m, null), (grant.Amount, grant.FiscalYears));
    }

    [Theory]
    [InlineData("La Ville verse une subvention annuelle de fonctionnement de 18 000 €.")]
    [InlineData("La Ville verse une subvention annuelle de fonctionnement d'un montant de 18 000 €.")]
    [InlineData("La Ville verse 18 000 € de subvention annuelle de fonctionnement.")]
    public void The_name_of_a_grant_is_not_what_it_is_for(string sentence)
    {
        var grant = Assert.Single(Reading.ReadArticle("Financement", sentence).Grants);
        Assert.Equal((18_000m, GrantNature.Operating, null), (grant.Amount, grant.Nature, grant.Base));
    }

    [Fact]
    public void A_grant_may_name_who_gets_it_first() => Assert.Equal(
        120_000m,
        Assert.Single(Reading.ReadArticle("Financement", "La Ville octroie à l'Association une aide de 120 000 € pour l'équipement, versée à raison de 50 % à la signature et de 50 % à la livraison.").Grants).Amount);
}
