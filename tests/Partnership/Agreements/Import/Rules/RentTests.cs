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

    [Theory]
    [InlineData("La Ville prend en charge :\n- les loyers à compter de l'année 4.", "ville-de-boisclair")]
    [InlineData("La Ville prend en charge :\n- les dépenses suivantes :\n  a) les loyers de la halle ;\n  b) les fluides.", "ville-de-boisclair")]
    [InlineData("La Ville finance :\n- la location d'une salle, pour un loyer de 3 600 €.", "ville-de-boisclair")]
    [InlineData("La Ville prend en charge :\n- la mise à disposition d'un local, moyennant un loyer de 3 600 €.", null)]
    [InlineData("La Ville s'engage à financer les travaux et à :\n- réviser le loyer chaque année.", null)]
    public void What_announces_the_list_may_say_who_pays(string text, string? payer) =>
        Assert.Equal(payer, Assert.Single(Reading.ReadArticle("Engagements de la Ville", text).RentDuties).Party);
}
