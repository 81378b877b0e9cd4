using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Findings;

public sealed class TitleYearsTests
{
    [Theory]
    [InlineData("2026-2028", "à compter du 1er janvier 2026", 0)]
    [InlineData("2026-2029", "à compter du 1er janvier 2026", 1)]
    [InlineData("2025-2028", "à compter du 1er septembre 2025", 0)]
    [InlineData("2025-2027", "à compter du 1er septembre 2025", 1)]
    public void A_title_is_held_against_the_years_in_which_the_term_begins_and_ends(string years, string from, int count)
    {
        var text = $"""
            CONVENTION DE PARTENARIAT {years}

            Entre :

            La Ville de Boisclair, représentée par son Maire,

            Et

            L'Association Savoirs Partagés, représentée par sa Présidente,

            Il est convenu ce qui suit :

            Article 1 : Objet

            La convention organise un partenariat.

            Article 2 : Durée

            La convention est conclue pour une durée de trois ans {from}.
            """;
        Assert.Equal(count, Reading.Read(text).Findings.Count(finding => finding is { Code: FindingCodes.TitleYearsAgainstTerm, Severity: FindingSeverity.Contradiction }));
    }
}
