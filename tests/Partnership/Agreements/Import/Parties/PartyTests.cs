using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Parties;

public sealed class PartyTests
{
    private const string Articles = "\n\nIl est convenu ce qui suit :\n\nArticle 1 : Objet\n\nUn partenariat.\n\nArticle 2 : Durée\n\nDeux ans.";

    [Fact]
    public void Parties_stand_on_two_sides()
    {
        var parties = Read(
            """
            ENTRE LES SOUSSIGNÉS

            La commune de Boisclair, sise 2 place du Marché à Boisclair (01234), représentée par Madame Jeanne Roux, Maire, dûment habilitée par délibération du 3 mai,
            ci-dessous dénommée la Commune,
            d'une part,

            ET

            La société coopérative Fil & Laine, SCIC au capital de 5 000 €, dont le siège social est situé 4 rue du Lin, 01234 BOISCLAIR, SIRET n° 123 456 789 00012,
            représentée par son gérant, M. Paul de La Tour,
            d'autre part.
            """);
        Assert.Equal(["commune-de-boisclair", "societe-cooperative-fil-laine"], parties.Select(party => party.Slug));
        Assert.Equal("la Commune", parties[0].Alias);
        Assert.Equal(new RepresentativeExtract { Honorific = "Madame", Name = "Jeanne Roux", Function = "Maire" }, parties[0].Representative);
        Assert.Equal(("12345678900012", "4 rue du Lin, 01234 BOISCLAIR"), (parties[1].Siret, parties[1].Address));
        Assert.Equal(new RepresentativeExtract { Honorific = "M.", Name = "Paul de La Tour", Function = "gérant" }, parties[1].Representative);
        Assert.Equal([PartyKind.Municipality, PartyKind.Company], parties.Select(party => party.Kind!.Value));
    }

    [Fact]
    public void Parties_are_numbered_and_stand_line_under_line()
    {
        var parties = Read(
            """
            Entre
            1° L’État, préfecture de la Haute-Lande, 1 rue de la Paix, 00000 LANDEVILLE, représenté par le préfet ;
            2° Le Département de la Haute-Lande, 3 cours du Palais, 00000 LANDEVILLE, représenté par son président ;
            3° L’université des Lacs, 5 campus Nord, 01000 LACVILLE, représentée par sa présidente (ci-après « l’UL »).
            """);
        Assert.Equal(["etat", "departement-de-la-haute-lande", "universite-des-lacs"], parties.Select(party => party.Slug));
        Assert.Equal("l’UL", parties[2].Alias);
        Assert.Equal([PartyKind.State, PartyKind.Department, PartyKind.HigherEducation], parties.Select(party => party.Kind!.Value));
    }

    [Fact]
    public void First_party_stands_on_the_line_of_entre()
    {
        var parties = Read("Entre la Ville de Boisclair, représentée par son maire,\n\net\n\nl’association Le Fil, 3 rue du Lin, 01234 BOISCLAIR,\n\nd’autre part,");
        Assert.Equal(["ville-de-boisclair", "association-le-fil"], parties.Select(party => party.Slug));
    }

    [Fact]
    public void Capitals_without_accents_are_read()
    {
        var parties = Read("ENTRE :\n\nLA VILLE DE BOISCLAIR, REPRESENTEE PAR SON MAIRE,\n\nET\n\nLE RECTORAT, 3 RUE HAUTE, 01000 LACVILLE, REPRESENTE PAR LE RECTEUR");
        Assert.Equal(["ville-de-boisclair", "rectorat"], parties.Select(party => party.Slug));
        Assert.Equal("RECTEUR", parties[1].Representative!.Function);
    }

    [Fact]
    public void Comma_inside_a_name_is_part_of_it_when_the_text_says_so_again()
    {
        var agreement = Reading.Read("Entre :\n\nLa Maison des arts, Sciences et Lettres, 2 rue A, 01000 LACVILLE, représentée par sa directrice,\n\nLa Ville de Lacville, 1 rue B, 01000 LACVILLE, représentée par son maire," + Articles + "\n\nLa Maison des arts, Sciences et Lettres ouvre le soir.");
        Assert.Equal("La Maison des arts, Sciences et Lettres", agreement.Parties[0].Name);
    }

    [Theory]
    [InlineData("la Ville", "ville-de-boisclair")]
    [InlineData("la Commune", "ville-de-boisclair")]
    [InlineData("la Région", "conseil-regional-des-lacs")]
    [InlineData("le Conseil régional", "conseil-regional-des-lacs")]
    [InlineData("le CFAL", "centre-de-formation-des-apprentis-des-lacs")]
    [InlineData("l’Institut", "institut-national-du-lin")]
    [InlineData("l’Institut national du lin", "institut-national-du-lin")]
    [InlineData("la Communauté de communes de Boisclair", null)]
    [InlineData("le Département", null)]
    [InlineData("des Lacs", null)]
    public void Mention_means_one_party_or_none(string mention, string? slug)
    {
        var parties = Read(
            """
            Entre :

            La Ville de Boisclair, 2 rue A, 01234 BOISCLAIR, représentée par son maire,

            Le Conseil régional des Lacs, 1 quai du Lac, 01000 LACVILLE, représenté par sa présidente,

            Le Centre de formation des apprentis des Lacs, 4 quai du Lac, 01000 LACVILLE, représenté par son directeur,

            L’Institut national du lin, établissement public, 2 rue du Lin, 01234 BOISCLAIR, représenté par sa directrice, ci-après dénommé « l’Institut »,
            """);
        Assert.Equal(slug, new SkillsHub.Partnership.Agreements.Import.Parties.PartyMatcher(parties).Find(mention));
    }

    private static IReadOnlyList<PartyExtract> Read(string text) => Reading.Read(text + Articles).Parties;
}
