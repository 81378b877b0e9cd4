using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Parties;

public sealed class PartyListTests
{
    private const string Described =
        """
        La Ville de Boisclair, 2 place du Marché, 01234 BOISCLAIR, représentée par son Maire, ci-après « la Ville »,

        Et

        L'Association Savoirs Partagés, 8 rue des Tilleuls, 01234 BOISCLAIR, représentée par sa Présidente,
        """;

    [Theory]
    [InlineData("CONVENTION DE PARTENARIAT\n\nentre la Ville de Boisclair\n\net l'Association Savoirs Partagés\n\nVu la délibération du 3 mai 2025,\n\nEntre :")]
    [InlineData("CONVENTION\n\nENTRE\n\nLA VILLE DE BOISCLAIR,\n\nET\n\nL'ASSOCIATION SAVOIRS PARTAGÉS,\n\n2025-2027\n\nEntre les soussignés :")]
    [InlineData("CONVENTION\n\nENTRE\n\nLA VILLE DE BOISCLAIR,\n\nET\n\nL'ASSOCIATION SAVOIRS PARTAGÉS,\n\nVu la délibération du 3 mai 2025,\n\nEntre :")]
    public void A_cover_that_names_the_parties_is_not_their_list(string cover)
    {
        var result = Reading.Import($"{cover}\n\n{Described}\n\nArticle 1 : Objet\n\nUn partenariat.\n\nArticle 2 : Durée\n\nDeux ans.");
        Assert.Null(result.Refusal);
        Assert.Equal(
            [("ville-de-boisclair", "2 place du Marché, 01234 BOISCLAIR"), ("association-savoirs-partages", "8 rue des Tilleuls, 01234 BOISCLAIR")],
            result.Agreement!.Parties.Select(party => (party.Slug, party.Address!)));
        Assert.StartsWith("CONVENTION", result.Agreement.Title.Text, StringComparison.Ordinal);
        Coverage.AssertComplete(result);
    }

    [Theory]
    [InlineData("représentée par Mme Jeanne Roux, Maire, domiciliée 2 place du Marché, 01234 BOISCLAIR")]
    [InlineData("représentée par Mme Jeanne Roux, Maire, sise 2 place du Marché, 01234 BOISCLAIR")]
    [InlineData("représentée par Mme Jeanne Roux, Maire, 2 place du Marché, 01234 BOISCLAIR")]
    [InlineData("représentée par Mme Jeanne Roux, Maire, place du Marché, 01234 BOISCLAIR", "place du Marché, 01234 BOISCLAIR")]
    [InlineData("représentée par Mme Jeanne Roux, Maire, SIRET 123 456 789 00012, dont le siège est situé 2 place du Marché, 01234 BOISCLAIR")]
    public void An_address_behind_the_representative_is_the_partys(string words, string address = "2 place du Marché, 01234 BOISCLAIR")
    {
        var party = Reading.Read($"Entre :\n\nLa Commune de Boisclair, {words},\n\nEt\n\nLe Rectorat, 3 rue Haute, 01000 LACVILLE, représenté par le Recteur,\n\nArticle 1 : Objet\n\nUn partenariat.\n\nArticle 2 : Durée\n\nDeux ans.").Parties[0];
        Assert.Equal(("commune-de-boisclair", address), (party.Slug, party.Address));
        Assert.Equal(new RepresentativeExtract { Honorific = "Mme", Name = "Jeanne Roux", Function = "Maire" }, party.Representative);
    }
}
