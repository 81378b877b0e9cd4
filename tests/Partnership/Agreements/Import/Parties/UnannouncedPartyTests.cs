using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Parties;

/// <summary>Parties in small letters, each on its line, and those that no « Entre » announces.</summary>
public sealed class UnannouncedPartyTests
{
    private const string Two =
        """
        la région des Lacs, 1 quai Nord, 01000 LACVILLE, représentée par sa présidente, Mme Anne Mercier,
        la ville de Boisclair, 2 place du Marché, 01234 BOISCLAIR, représentée par son maire,
        et l'université du Lac, 3 rue Haute, 01000 LACVILLE, représentée par son président, ci-après « l'Université »,
        """;

    [Theory]
    [InlineData("Entre :\n\n", "Il est convenu ce qui suit :")]
    [InlineData("", "Ont convenu ce qui suit :")]
    [InlineData("", "sont convenus de ce qui suit :")]
    public void Each_line_describes_one(string before, string formula)
    {
        var result = Reading.Import($"PROTOCOLE D'ACCORD\nsur les métiers du bois\n\n{before}{Two}\n{formula}\n\nArticle 1 – Objet\n\nUn partenariat.\n\nArticle 2 – Durée\n\nDeux ans.");
        Assert.Null(result.Refusal);
        Assert.Equal(["region-des-lacs", "ville-de-boisclair", "universite-du-lac"], result.Agreement!.Parties.Select(party => party.Slug));
        Assert.Equal(["1 quai Nord, 01000 LACVILLE", "2 place du Marché, 01234 BOISCLAIR", "3 rue Haute, 01000 LACVILLE"], result.Agreement.Parties.Select(party => party.Address!));
        Assert.StartsWith("PROTOCOLE D'ACCORD", result.Agreement.Title.Text, StringComparison.Ordinal);
        Coverage.AssertComplete(result);
    }

    [Fact]
    public void A_line_that_goes_on_with_one_party_is_no_other()
    {
        var agreement = Reading.Read("Entre :\n\nLa Ville de Boisclair, représentée par son maire, agissant en vertu d'une délibération de\nla commune, 2 place du Marché, 01234 BOISCLAIR,\n\nEt\n\nLe Lycée Haut, 1 rue Neuve, 01234 BOISCLAIR, représenté par son proviseur,\n\nArticle 1 – Objet\n\nUn partenariat.\n\nArticle 2 – Durée\n\nDeux ans.");
        Assert.Equal(["ville-de-boisclair", "lycee-haut"], agreement.Parties.Select(party => party.Slug));
    }

    [Fact]
    public void A_title_ahead_of_a_name_is_told_from_the_function() => Assert.Equal(
        new RepresentativeExtract { Honorific = "Mme", Function = "la préfète des Lacs" },
        Reading.Read("Entre :\n\nL'État, représenté par Mme la préfète des Lacs, 1 place du Lac, 01000 LACVILLE,\n\nEt\n\nLe Lycée Haut, représenté par son proviseur,\n\nArticle 1 – Objet\n\nUn partenariat.\n\nArticle 2 – Durée\n\nDeux ans.").Parties[0].Representative);
}
