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
    [InlineData("Entre, d'une part :", "- ", "et d'autre part :")]
    [InlineData("ENTRE, D'UNE PART :", "- ", "et :")]
    [InlineData("Entre d’une part,", "", "Et, d’autre part,")]
    [InlineData("Entre, d'une part", "", "et, d'autre part :")]
    [InlineData("Entre les soussignés, d'une part :", "- ", "et d'autre part :")]
    [InlineData("La présente convention est conclue entre, d'une part :", "- ", "et, d'autre part :")]
    public void The_sides_may_be_told_ahead_of_the_parties(string first, string marker, string second)
    {
        var result = Reading.Import($"CONVENTION\n\n{first}\n{marker}la Ville de Boisclair, sise 2 place du Marché à 01234 Boisclair, représentée par son maire,\n{second}\n{marker}l'association Le Fil, sise 3 rue du Lin à 01234 Boisclair, représentée par sa présidente,\n\nIl est convenu ce qui suit.\n\nArticle 1 : Objet\n\nUn partenariat.\n\nArticle 2 : Durée\n\nDeux ans.");
        Assert.Null(result.Refusal);
        Assert.Equal(["ville-de-boisclair", "association-le-fil"], result.Agreement!.Parties.Select(party => party.Slug));
        Assert.Equal(second.Contains("autre", StringComparison.Ordinal) ? 0 : 1, result.Agreement.Findings.Count(finding => finding.Code == FindingCodes.PartySidesIncomplete));
        Assert.DoesNotContain(result.Agreement.Unread, passage => passage.Quote.StartsWith("Entre", StringComparison.Ordinal));
        Coverage.AssertComplete(result);
    }

    [Fact]
    public void A_preamble_ahead_of_the_parties_is_no_title()
    {
        var result = Reading.Import($"CONVENTION\n\nPréambule : depuis 2019, la Ville prête une salle.\n\nEntre :\n\n{Described}\n\nArticle 1 : Objet\n\nUn partenariat.\n\nArticle 2 : Durée\n\nDeux ans.");
        Assert.Equal("CONVENTION", result.Agreement!.Title.Text);
        Assert.Equal("Préambule : depuis 2019, la Ville prête une salle.", Assert.Single(result.Agreement.Preamble).Quote);
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

    [Fact]
    public void Those_between_whom_it_is_agreed_are_the_parties()
    {
        var agreement = Reading.Read("Accord-cadre pour un atelier\n\nSont convenus entre :\n\n– la Ville de Boisclair, représentée par son maire ;\n– l'Association Savoirs Partagés, 8 rue des Tilleuls, 01234 BOISCLAIR.\n\nArticle 1 : Objet\n\nUn partenariat.\n\nArticle 2 : Durée\n\nDeux ans.");
        Assert.Equal(["ville-de-boisclair", "association-savoirs-partages"], agreement.Parties.Select(party => party.Slug));
        Assert.Equal("Accord-cadre pour un atelier", agreement.Title.Text);
    }
}
