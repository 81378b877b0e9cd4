using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Parties;

/// <summary>Parties described as on a form, a line for each field.</summary>
public sealed class PartySheetTests
{
    private const string Community =
        """
        La Communauté de communes du Val Doré
        Forme juridique : établissement public de coopération intercommunale
        Siège : 12 rue des Forges, 03200 VALDORÉ
        SIRET : 200 012 345 00017
        Représentée par : M. Paul Girard, Président
        Ci-après « la Communauté »
        """;

    private const string Lycee =
        """
        Nom : Lycée des Trois Chênes
        Statut : établissement public local d'enseignement
        Adresse :
        1 avenue Jean Moulin
        03200 VALDORÉ
        Tél. : 01 02 03 04 05
        représenté par son proviseur
        ci-après « le Lycée »
        """;

    private const string Institute =
        """
        L'Institut des Métiers
        du Bois
        - N° SIREN : 123 456 789 - Code APE : 85.59A
        - Siège social : 3 impasse des Scieurs,
        03200 VALDORÉ
        - Représentante légale : Mme Jeanne Roux
        - Fonction : Directrice
        """;

    [Fact]
    public void Each_label_gives_its_field()
    {
        var party = Read(Community)[0];
        Assert.Equal(("communaute-de-communes-du-val-dore", "La Communauté de communes du Val Doré", "la Communauté"), (party.Slug, party.Name, party.Alias!));
        Assert.Equal(("établissement public de coopération intercommunale", "12 rue des Forges, 03200 VALDORÉ", "20001234500017"), (party.Description!, party.Address!, party.Siret!));
        Assert.Equal(new RepresentativeExtract { Honorific = "M.", Name = "Paul Girard", Function = "Président" }, party.Representative);
    }

    [Fact]
    public void A_name_may_have_a_label_and_a_value_may_stand_below_its_own()
    {
        var party = Read(Lycee)[0];
        Assert.Equal(("Lycée des Trois Chênes", "le Lycée", "1 avenue Jean Moulin, 03200 VALDORÉ"), (party.Name, party.Alias!, party.Address!));
        Assert.Equal((PartyKind.PublicInstitution, "proviseur"), (party.Kind!.Value, party.Representative!.Function));
    }

    [Fact]
    public void Two_labels_may_share_a_line_and_bullets_start_no_party()
    {
        var party = Read(Institute)[0];
        Assert.Equal(("L'Institut des Métiers du Bois", "N° SIREN : 123 456 789, Code APE : 85.59A", "3 impasse des Scieurs, 03200 VALDORÉ"), (party.Name, party.Description!, party.Address!));
        Assert.Equal(new RepresentativeExtract { Honorific = "Mme", Name = "Jeanne Roux", Function = "Directrice" }, party.Representative);
    }

    [Fact]
    public void Blanks_behind_labels_are_asked_for()
    {
        var agreement = Agreement("La Région Hautes-Plaines\nSiège : ………………\nReprésentée par : ………………");
        Assert.Equal((null, null), (agreement.Parties[0].Address, agreement.Parties[0].Representative?.Name));
        Assert.Equal([OpenPointKind.MissingRepresentative, OpenPointKind.MissingAddress], agreement.OpenPoints.Where(point => point.Owner == "region-hautes-plaines").Select(point => point.Kind));
    }

    [Fact]
    public void A_mark_alone_between_two_labels_is_no_value() =>
        Assert.Equal("12345678900012", Read("La Région Hautes-Plaines\nSiège : 2 rue Haute\n; SIRET : 123 456 789 00012")[0].Siret);

    [Theory]
    [InlineData("\n\n")]
    [InlineData("\nEt\n")]
    [InlineData("\n")]
    public void The_next_party_starts_behind_the_form(string between) => Assert.Equal(
        ["communaute-de-communes-du-val-dore", "commune-de-sermont", "ville-de-boisclair"],
        Read($"{Community}{between}La Commune de Sermont\nSiège : 2 rue Haute, 03210 SERMONT").Select(party => party.Slug));

    [Fact]
    public void The_number_of_a_party_is_no_part_of_its_name() => Assert.Equal(
        ["la Région Hautes-Plaines", "Le Lycée Haut", "La Ville de Boisclair"],
        Read("Partie n° 1 : la Région Hautes-Plaines, 1 place Royale, 03000 PLAINVILLE,\n\nPartie n° 2 :\nLe Lycée Haut\nSiège : 2 rue Haute, 03210 SERMONT").Select(party => party.Name));

    private static IReadOnlyList<PartyExtract> Read(string parties) => Agreement(parties).Parties;

    private static AgreementExtract Agreement(string parties)
    {
        var text = $"CONVENTION\n\nEntre :\n\n{parties}\n\nEt\n\nLa Ville de Boisclair, 2 place du Marché, 01234 BOISCLAIR, représentée par son Maire,\n\nArticle 1 : Objet\n\nUn partenariat.\n\nArticle 2 : Durée\n\nDeux ans.";
        Coverage.AssertComplete(Reading.Import(text));
        return Reading.Read(text);
    }
}
