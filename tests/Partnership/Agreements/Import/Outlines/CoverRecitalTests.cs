using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Outlines;

/// <summary>« Vu … » on the cover is a recital and no part of the title.</summary>
public sealed class CoverRecitalTests
{
    private const string Title = "CONVENTION RELATIVE À L'ÉCOLE DU NUMÉRIQUE\n2026-2029";
    private const string Recitals = "Vu le code de l'éducation,\nVu la délibération du conseil régional\nen date du 3 mars 2026,\nConsidérant l'intérêt local du projet,";

    [Theory]
    [InlineData(Title + "\n\n" + Recitals)]
    [InlineData(Title + "\n" + Recitals)]
    [InlineData(Recitals + "\n\n" + Title)]
    [InlineData(Recitals + "\n" + Title)]
    public void Recitals_stand_ahead_of_the_title_or_behind_it(string cover)
    {
        var agreement = Read(cover);
        Assert.Equal(("CONVENTION RELATIVE À L'ÉCOLE DU NUMÉRIQUE 2026-2029", 2026, 2029), (agreement.Title.Text, agreement.Title.FirstYear, agreement.Title.LastYear));
        Assert.Equal(Recitals, agreement.Preamble[0].Quote);
    }

    [Fact]
    public void What_stands_behind_the_recitals_is_no_recital() =>
        Assert.Equal("CONVENTION DE PROJET", Read("Vu le code de l'éducation,\n\nCONVENTION DE PROJET").Title.Text);

    [Fact]
    public void A_blank_in_a_recital_is_asked_for() =>
        Assert.Equal(OpenPointKind.BlankText, Assert.Single(Read($"{Title}\n\nVu la délibération n° ………… du conseil,").OpenPoints).Kind);

    private static AgreementExtract Read(string cover)
    {
        var text = $"{cover}\n\nEntre :\n\nLa Ville de Boisclair, 2 place du Marché, 01234 BOISCLAIR, représentée par son Maire,\n\nEt\n\nLe Lycée Haut, 1 rue Neuve, 01234 BOISCLAIR, représenté par son proviseur,\n\nArticle 1 : Objet\n\nUn partenariat.\n\nArticle 2 : Durée\n\nTrois ans.";
        Coverage.AssertComplete(Reading.Import(text));
        return Reading.Read(text);
    }
}
