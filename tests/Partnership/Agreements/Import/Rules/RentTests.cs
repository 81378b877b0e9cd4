namespace SkillsHub.Partnership.Tests.Agreements.Import.Rules;

public sealed class RentTests
{
    [Theory]
    [InlineData("mettre à disposition un local, pour un loyer annuel de 3 600 €", null)]
    [InlineData("louer un local contre un loyer annuel de …… €", null)]
    [InlineData("prendre en charge l'intégralité des loyers à compter de l'année 4", "ville-de-boisclair")]
    [InlineData("payer un loyer annuel de 3 600 €", "ville-de-boisclair")]
    [InlineData("s'acquitter du loyer", "ville-de-boisclair")]
    public void Who_lends_for_a_rent_does_not_pay_it(string text, string? payer) =>
        Assert.Equal(payer, Assert.Single(Reading.ReadArticle("Engagements de la Ville", $"La Ville s'engage à :\n- {text}.").RentDuties).Party);
}
