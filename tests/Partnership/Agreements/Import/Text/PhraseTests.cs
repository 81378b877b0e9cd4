using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Text;

public sealed class PhraseTests
{
    [Theory]
    [InlineData("trois ans", 3, "Years")]
    [InlineData("36 mois", 36, "Months")]
    [InlineData("trois (3) ans", 3, "Years")]
    [InlineData("une durée de vingt-quatre mois", 24, "Months")]
    [InlineData("quatre-vingt-dix jours", 90, "Days")]
    [InlineData("Cinq\u00A0années", 5, "Years")]
    [InlineData("un an", 1, "Years")]
    [InlineData("dix-huit mois", 18, "Months")]
    [InlineData("2 semaines", 2, "Weeks")]
    public void Period_is_read_in_words_and_figures(string text, int count, string unit)
    {
        var period = Periods.Find(TextFolding.Fold(text));
        Assert.Equal((count, unit), (period?.Count, period?.Unit.ToString()));
    }

    [Theory]
    [InlineData("deux fois par an", 2, false)]
    [InlineData("une fois par trimestre", 4, false)]
    [InlineData("au moins une fois l’an", 1, true)]
    [InlineData("au moins 2 réunions par semestre", 4, true)]
    [InlineData("tous les six mois", 2, false)]
    [InlineData("chaque année", 1, false)]
    [InlineData("une réunion annuelle", 1, false)]
    [InlineData("trimestriellement", 4, false)]
    public void Frequency_is_per_year(string text, int perYear, bool atLeast) =>
        Assert.Equal((perYear, atLeast), Frequencies.Find(TextFolding.Fold(text)));

    [Theory]
    [InlineData("le 1er septembre 2025", "2025-09-01", "2025-09-01")]
    [InlineData("au 31/12/2027", "2027-12-31", "2027-12-31")]
    [InlineData("au deuxième trimestre 2026", "2026-04-01", "2026-06-30")]
    [InlineData("2e semestre de l'année 2026", "2026-07-01", "2026-12-31")]
    public void Date_covers_its_days(string text, string from, string to)
    {
        var date = Assert.Single(FrenchDates.Find(TextFolding.Fold(text)));
        Assert.Equal((DateOnly.Parse(from, null), DateOnly.Parse(to, null)), (date.From, date.To));
    }

    [Theory]
    [InlineData("le 31 février 2025")]
    [InlineData("5e trimestre 2025")]
    [InlineData("en 2025")]
    public void Impossible_or_vague_date_is_none(string text) => Assert.Empty(FrenchDates.Find(TextFolding.Fold(text)));

    [Theory]
    [InlineData("à hauteur de … %")]
    [InlineData("Académie de…………..")]
    [InlineData("la somme de ____ €")]
    [InlineData("un taux de XX %")]
    [InlineData("pour [à compléter] ans")]
    [InlineData("le ..... 2025")]
    public void Blank_is_seen(string text) => Assert.Single(Blanks.Find(TextFolding.Fold(text)));

    [Theory]
    [InlineData("des affiches, des vidéos…")]
    [InlineData("(presse, radio...)")]
    [InlineData("etc. Elle dure trois ans.")]
    [InlineData("Louis XX")]
    public void Ellipsis_is_no_blank(string text) => Assert.Empty(Blanks.Find(TextFolding.Fold(text)));

    [Theory]
    [InlineData("lettre recommandée avec avis de réception", LetterForm.RegisteredWithReceipt)]
    [InlineData("LRAR", LetterForm.RegisteredWithReceipt)]
    [InlineData("lettre recommandée avec demande d’accusé de réception", LetterForm.RegisteredWithReceipt)]
    [InlineData("courrier recommandé", LetterForm.Registered)]
    [InlineData("par écrit", LetterForm.Written)]
    internal void Letter_form_is_told(string text, LetterForm form) => Assert.Equal(form, LetterForms.Find(TextFolding.Fold(text)));

    [Fact]
    public void Sentences_do_not_end_on_abbreviations()
    {
        const string text = "M. Durand écrit à Mme. Petit au 3 av. Foch. Elle répond : « Oui. » Puis rien.";
        Assert.Equal(["M. Durand écrit à Mme. Petit au 3 av. Foch.", "Elle répond : « Oui. » Puis rien."], SentenceSplitter.Split(text).Select(part => text.Substring(part.Start, part.Length)));
    }

    [Fact]
    public void Folding_keeps_every_position()
    {
        const string text = "ÉTÉ – « L’Œuvre\u00A0» n°\u202F2";
        Assert.Equal(text.Length, TextFolding.Fold(text).Length);
        Assert.Equal("ete - \" l'œuvre \" n° 2".Length + 0, TextFolding.Fold("Été - \" l’Œuvre \" n° 2").Length);
        Assert.Equal("ete - \" l'œuvre \" n° 2", TextFolding.Fold("Été – « L’Œuvre » n° 2"));
    }

    [Theory]
    [InlineData("Le projet est défini en annexe I. La Ville y contribue.", 2)]
    [InlineData("La Ville est représentée par M. P. Roux. Elle y contribue.", 2)]
    public void A_number_ends_a_sentence_that_initials_do_not(string text, int sentences) => Assert.Equal(sentences, SentenceSplitter.Split(text).Count());
}
