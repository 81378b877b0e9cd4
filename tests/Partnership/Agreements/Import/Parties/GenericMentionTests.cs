using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Parties;

/// <summary>« La CCI », « la Ville »: one of several bodies of a kind, where she alone is called so.</summary>
public sealed class GenericMentionTests
{
    [Theory]
    [InlineData("La CCI de la Meuse", "La CMA Grand Est", "La CCI", "cci-de-la-meuse")]
    [InlineData("La Ville de Boisclair", "La Commune de Hautclair", "La Ville", "ville-de-boisclair")]
    [InlineData("La Ville de Boisclair", "La Commune de Hautclair", "La Commune", "commune-de-hautclair")]
    [InlineData("L'Association Savoirs Partagés", "La Mission locale du Lac", "L'Association", "association-savoirs-partages")]
    [InlineData("La Chambre de commerce et d'industrie des Lacs", "La Région des Lacs", "La Chambre de commerce et d'industrie (CCI)", "chambre-de-commerce-et-d-industrie-des-lacs")]
    [InlineData("L'Université de Lacville", "La Région des Lacs", "L'Université de Lacville (UL)", "universite-de-lacville")]
    [InlineData("La Commune de Boisclair", "La Commune de Hautclair", "La Commune", null)]
    [InlineData("La Chambre de métiers", "La Chambre de commerce et d'industrie des Lacs", "La Chambre", null)]
    [InlineData("La Commune de Boisclair", "L'Association Savoirs Partagés", "Les communes", null)]
    public void A_word_names_the_one_whose_name_it_heads(string first, string second, string mention, string? party)
    {
        var agreement = Read(first, second, $"{mention} s'engage à prêter une salle.");
        Assert.Equal(2, agreement.Parties.Count);
        Assert.Equal(party, agreement.Commitments.Select(commitment => commitment.Party).SingleOrDefault());
    }

    [Theory]
    [InlineData("La Préfecture et la Région s'engagent à prêter une salle.")]
    [InlineData("À la charge de la Préfecture et de la Région :\n- le prêt d'une salle.")]
    public void Two_who_share_words_with_one_name_are_two(string text) =>
        Assert.True(Assert.Single(Read("La Préfecture de Région Grand Est", "La Région Grand Est", text).Commitments).IsCommon);

    private static AgreementExtract Read(string first, string second, string text) => Reading.Read(
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

            {text}
            """);
}
