namespace SkillsHub.Partnership.Tests.Agreements.Import.Parties;

/// <summary>« … d'une part, … d'autre part », and other words around a party that are none of it.</summary>
public sealed class PartySideTests
{
    private const string Ville = "La Ville de Boisclair, 2 place du Marché, 01234 BOISCLAIR, représentée par son Maire";
    private const string Association = "l'Association Savoirs Partagés, 8 rue des Tilleuls, 01234 BOISCLAIR, représentée par sa Présidente";

    [Theory]
    [InlineData($"Entre les soussignés :\n\n{Ville}, d'une part, et {Association}, d'autre part,")]
    [InlineData($"ENTRE LES SOUSSIGNÉS :\n\n{Ville}, D'UNE PART, ET {Association}, D'AUTRE PART,")]
    [InlineData($"Entre d'une part,\n\n{Ville},\n\net d'autre part, {Association},")]
    [InlineData($"Entre les soussignés\n\nD'UNE PART, {Ville},\n\nET D'AUTRE PART, {Association}")]
    [InlineData($"Entre :\n\n{Ville},\nd'une part,\n\nEt\n\n{Association},\nd'autre part,")]
    [InlineData($"Entre d'une part, {Ville},\n\net d'autre part, {Association},")]
    [InlineData($"Entre, d'une part, {Ville},\n\net, d'autre part, {Association},")]
    [InlineData($"entre {Ville},\n\net {Association},")]
    public void Each_side_is_a_party(string parties)
    {
        var read = Read(parties);
        Assert.Equal([("ville-de-boisclair", "Maire"), ("association-savoirs-partages", "Présidente")], read.Select(party => (party.Slug, party.Representative!.Function!)));
        Assert.All(read, party => Assert.EndsWith("01234 BOISCLAIR", party.Address!, StringComparison.Ordinal));
    }

    [Fact]
    public void What_she_is_called_on_a_line_of_its_own_is_no_other_party()
    {
        var read = Read($"Entre\n\nLa commune de Boisclair, 2 place du Marché, 01234 BOISCLAIR, représentée par son maire,\nla commune étant ci-après dénommée « la Ville »,\n\net\n\n{Association},");
        Assert.Equal([("commune-de-boisclair", "la Ville"), ("association-savoirs-partages", null)], read.Select(party => (party.Slug, party.Alias)));
    }

    [Fact]
    public void An_article_that_is_cut_short_is_no_other_party_either()
    {
        var read = Read($"Entre\n\n{Ville},\n\net\n\nL'association Les Ateliers du Phare, 8 rue des Tilleuls, 01234 BOISCLAIR, représentée par sa présidente,\nl'association étant ci-après dénommée « l'Association »,");
        Assert.Equal(["ville-de-boisclair", "association-les-ateliers-du-phare"], read.Select(party => party.Slug));
    }

    [Fact]
    public void A_short_name_may_stand_behind_par() => Assert.Equal(
        ["la Ville", "les Ateliers"],
        Read($"Entre\n\n{Ville}, désignée ci-après par « la Ville »,\n\net\n\nL'association Les Ateliers du Phare, 8 rue des Tilleuls, 01234 BOISCLAIR, représentée par ses coprésidentes, Mmes Anne Petit et Léa Roux, désignée ci-après par « les Ateliers »,").Select(party => party.Alias));

    private static IReadOnlyList<SkillsHub.Partnership.Agreements.Import.PartyExtract> Read(string parties) =>
        Reading.Read($"CONVENTION\n\n{parties}\n\nIl est convenu ce qui suit :\n\nArticle 1 : Objet\n\nUn partenariat.\n\nArticle 2 : Durée\n\nElle dure un an.").Parties;
}
