using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Parties;

/// <summary>Who is present when an agreement is signed does not sign it.</summary>
public sealed class WitnessTests
{
    private const string Ville = "La Ville de Boisclair, 2 place du Marché, 01234 BOISCLAIR, représentée par son Maire,";
    private const string Lycee = "Le Lycée Haut, 1 rue Neuve, 01234 BOISCLAIR, représenté par son proviseur,";
    private const string Prefecture = "La Préfecture de l'Ain, 45 avenue d'Alsace, 01000 BOURG, représentée par la Préfète,";
    private const string Bank = "La Banque des Rives, 3 quai Sud, 01000 BOURG, représentée par son directeur,";

    [Theory]
    [InlineData("EN PRÉSENCE DE\n\n" + Prefecture)]
    [InlineData("En présence de :\n\n" + Prefecture + "\n\nEt\n\n" + Bank)]
    [InlineData("En présence de la Préfecture de l'Ain, représentée par la Préfète,")]
    public void Those_behind_the_parties_are_unread(string witnesses)
    {
        var agreement = Read($"{Ville}\n\nEt\n\n{Lycee}\n\n{witnesses}");
        Assert.Equal(["ville-de-boisclair", "lycee-haut"], agreement.Parties.Select(party => party.Slug));
        Assert.Equal(witnesses.Replace("\n\n", "\n", StringComparison.Ordinal), Assert.Single(agreement.Unread, passage => passage.Article is null).Quote);
    }

    [Fact]
    public void Those_between_two_parties_are_followed_by_the_second() => Assert.Equal(
        ["ville-de-boisclair", "lycee-haut"],
        Read($"{Ville}\n\nEn présence de la Préfecture de l'Ain,\n\nEt\n\n{Lycee}").Parties.Select(party => party.Slug));

    private static AgreementExtract Read(string parties)
    {
        var text = $"CONVENTION\n\nEntre :\n\n{parties}\n\nIl est convenu ce qui suit :\n\nArticle 1 : Objet\n\nUn partenariat.\n\nArticle 2 : Durée\n\nLa convention est conclue pour deux ans.";
        Coverage.AssertComplete(Reading.Import(text));
        return Reading.Read(text);
    }
}
