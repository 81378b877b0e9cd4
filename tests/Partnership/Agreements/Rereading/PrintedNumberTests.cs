using System.Collections.ObjectModel;
using SkillsHub.Partnership.Agreements.Import.Corrections;
using SkillsHub.Partnership.Agreements.Rereading;
using SkillsHub.Partnership.Tests.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Rereading;

public sealed class PrintedNumberTests
{
    private const string Text =
        """
        CONVENTION

        Entre :
        La Ville de Boisclair, SIRET 732 829 320 00075, 2 place du Marché, 01234 BOISCLAIR, représentée par son Maire,
        Et
        L'Association Savoirs Partagés, 8 rue des Tilleuls, 01234 BOISCLAIR, représentée par sa Présidente,

        Article 1 : Objet

        La convention organise un partenariat.

        Article 2 : Durée

        La convention est conclue pour une durée de trois ans à compter de sa signature.
        """;

    [Fact]
    public void A_number_that_the_text_prints_with_a_slip_is_taken_as_printed_and_no_other()
    {
        var document = Reading.Import(Text).Document!;
        var ville = new PartyCorrection("La Ville de Boisclair", 4, 4, Siret: "73282932000075");
        var association = new PartyCorrection("L'Association Savoirs Partagés", 6, 6);

        Assert.Null(PartyChecks.Of([ville, association], document, ReadOnlySet<string>.Empty));
        Assert.NotNull(PartyChecks.Of([ville, association with { Siret = "73282932000075" }], document, ReadOnlySet<string>.Empty));
    }
}
