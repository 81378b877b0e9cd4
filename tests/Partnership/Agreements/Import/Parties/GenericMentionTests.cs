namespace SkillsHub.Partnership.Tests.Agreements.Import.Parties;

/// <summary>« La CCI », « la Ville »: one of several bodies of a kind, where she alone is called so.</summary>
public sealed class GenericMentionTests
{
    [Theory]
    [InlineData("La CCI de la Meuse", "La CMA Grand Est", "La CCI", "cci-de-la-meuse")]
    [InlineData("La Ville de Boisclair", "La Commune de Hautclair", "La Ville", "ville-de-boisclair")]
    [InlineData("La Ville de Boisclair", "La Commune de Hautclair", "La Commune", "commune-de-hautclair")]
    [InlineData("L'Association Savoirs Partagés", "La Mission locale du Lac", "L'Association", "association-savoirs-partages")]
    [InlineData("La Commune de Boisclair", "La Commune de Hautclair", "La Commune", null)]
    [InlineData("La Chambre de métiers", "La Chambre de commerce et d'industrie des Lacs", "La Chambre", null)]
    [InlineData("La Commune de Boisclair", "L'Association Savoirs Partagés", "Les communes", null)]
    public void A_word_names_the_one_whose_name_it_heads(string first, string second, string mention, string? party)
    {
        var agreement = Reading.Read(
            $"""
            CONVENTION

            Entre :

            {first}, 2 place du Marché, 01234 BOISCLAIR, représentée par sa directrice,

            Et

            {second}, 1 rue Neuve, 01235 HAUTCLAIR, représentée par sa directrice,

            Il est convenu ce qui suit :

            Article 1 : Objet

            Un partenariat.

            Article 2 : Engagements

            {mention} s'engage à prêter une salle.
            """);
        Assert.Equal(2, agreement.Parties.Count);
        Assert.Equal(party, agreement.Commitments.Select(commitment => commitment.Party).SingleOrDefault());
    }
}
