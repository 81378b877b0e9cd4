using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Parties;

public sealed class AliasTests
{
    [Fact]
    public void A_short_name_in_brackets_is_no_part_of_who_represents()
    {
        var agreement = Read("1) Boisclair Agglo, communauté d'agglomération, 2 place du Marché, 01234 BOISCLAIR, représentée par M. Paul Roux, Président (« l'Agglomération »)", "L'Agglomération s'engage à prêter une salle.");
        Assert.Equal(("Boisclair Agglo", "l'Agglomération"), (agreement.Parties[0].Name, agreement.Parties[0].Alias));
        Assert.Equal(new RepresentativeExtract { Honorific = "M.", Name = "Paul Roux", Function = "Président" }, agreement.Parties[0].Representative);
        Assert.Equal("boisclair-agglo", Assert.Single(agreement.Commitments).Party);
    }

    [Theory]
    [InlineData("La Région des Lacs (« la Région »), 1 quai du Lac, 01000 LACVILLE, représentée par son Président,")]
    [InlineData("La Région des Lacs, ci-après « la Région », 1 quai du Lac, 01000 LACVILLE, représentée par son Président,")]
    [InlineData("La Région des Lacs (« la Région »), 1 quai du Lac, 01000 LACVILLE,")]
    public void What_stands_behind_a_short_name_is_read(string party)
    {
        var region = Read(party, "La Région s'engage à prêter une salle.").Parties[0];
        Assert.Equal(("La Région des Lacs", "la Région", "1 quai du Lac, 01000 LACVILLE"), (region.Name, region.Alias, region.Address));
    }

    [Fact]
    public void A_second_short_name_is_one_too()
    {
        var agreement = Read("La Communauté de communes des Lacs, 2 place du Marché, 01234 BOISCLAIR, représentée par sa Présidente, ci-après dénommée « la Communauté de communes » ou « la CDC »,", "La CDC s'engage à :\n- prêter une salle.");
        Assert.Equal(["la CDC"], agreement.Parties[0].OtherAliases);
        Assert.Equal("communaute-de-communes-des-lacs", Assert.Single(agreement.Commitments).Party);
        Assert.DoesNotContain(agreement.Findings, finding => finding.Code == FindingCodes.UnknownPromisor);
    }

    [Fact]
    public void A_sigle_behind_the_name_is_one_too()
    {
        var agreement = Read("La Communauté d'agglomération du Grand Lys (CAGL), 2 place du Marché, 01234 BOISCLAIR, représentée par sa Présidente,", "La CAGL s'engage à prêter une salle.");
        Assert.Equal("communaute-d-agglomeration-du-grand-lys", Assert.Single(agreement.Commitments).Party);
    }

    [Fact]
    public void What_announces_the_list_is_no_title()
    {
        var agreement = Reading.Read("CONTRAT DE TERRITOIRE\n\nLes signataires du présent contrat sont :\n1. La Ville de Boisclair, 2 place du Marché, 01234 BOISCLAIR, représentée par son Maire,\n2. Le Lycée Haut, 1 rue Neuve, 01234 BOISCLAIR, représenté par son proviseur,\n\nArticle 1 : Objet\n\nUn partenariat.\n\nArticle 2 : Durée\n\nTrois ans.");
        Assert.Equal(("CONTRAT DE TERRITOIRE", 2), (agreement.Title.Text, agreement.Parties.Count));
    }

    private static AgreementExtract Read(string party, string promise) =>
        Reading.Read($"Entre :\n\n{party}\n\nL'Association Savoirs Partagés, 8 rue des Tilleuls, 01234 BOISCLAIR, représentée par sa Présidente,\n\nIl est convenu ce qui suit :\n\nArticle 1 : Objet\n\nUn partenariat.\n\nArticle 2 : Engagements\n\n{promise}");
}
