using System.Diagnostics;
using SkillsHub.Partnership.Agreements.Import.Reading;

namespace SkillsHub.Partnership.Tests.Agreements.Import;

/// <summary>Columns are read one after the other, and only columns are.</summary>
public sealed class PdfColumnTests
{
    private const string Prose =
        "La salle commune ouvre chaque matin et ferme tard le soir, car les élèves du lycée voisin y travaillent après leurs cours et les " +
        "artisans de la vallée y tiennent leurs réunions quand la saison le permet. Le conseil veille à ce que chacun y trouve une place, " +
        "un livre et quelqu'un à qui demander son chemin parmi les formations du pays.";

    [Theory]
    [InlineData(false, 0, 24)]
    [InlineData(true, 0, 14)]
    [InlineData(false, 5, 24)]
    [InlineData(true, 7, 30)]
    public void Two_columns_say_the_same_as_the_text(bool justified, double offset, double gutter)
    {
        var result = Reading.Import(PdfSheets.TwoColumns(Samples.Text(), justified: justified, offset: offset, gutter: gutter));

        SameAgreement.Expect(Reading.Read(Samples.Text()), result);
        Coverage.AssertComplete(result);
    }

    [Fact]
    public void Heads_and_feet_are_read_over_both_columns()
    {
        var result = Reading.Import(PdfSheets.TwoColumns(Samples.Text(), "Convention de Valcendre"));

        SameAgreement.Expect(Reading.Read(Samples.Text()), result);
        Assert.Contains(result.Agreement!.PageMarks, mark => mark.Quote == "Convention de Valcendre 2");
        Assert.Contains(result.Agreement.PageMarks, mark => mark.Quote == "Page 2");
    }

    [Fact]
    public void A_heading_over_both_columns_parts_what_stands_above_from_what_stands_below()
    {
        using var sheets = new PdfSheets();
        var wide = "Au milieu de la page, une phrase va d'une marge à l'autre et sépare ainsi les deux parties du texte.";
        foreach (var top in new[] { PdfSheets.Top, 420 })
        {
            if (top == PdfSheets.Top)
                sheets.NewPage();
            var lines = sheets.Wrap(string.Join(' ', Enumerable.Repeat(Prose, 4)), 230);
            sheets.Column([$"Début {top}", .. lines], PdfSheets.Left, top, 230, bottom: top - 300);
            sheets.Column([$"Suite {top}", .. lines], PdfSheets.Left + 260, top, 230, bottom: top - 300);
        }

        var read = Lines(sheets.Line(wide, PdfSheets.Left, 450).Build());

        Assert.Equal(["Début 780", "Suite 780", wide, "Début 420", "Suite 420"], read.Where(line => line == wide || line.StartsWith("Début", StringComparison.Ordinal) || line.StartsWith("Suite", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_short_columns_of_a_last_page_are_where_those_of_the_pages_before_were()
    {
        using var sheets = new PdfSheets();
        var lines = sheets.NewPage().Wrap(string.Join(' ', Enumerable.Repeat(Prose, 8)), 230);
        sheets.Column(lines, PdfSheets.Left, PdfSheets.Top, 230);
        sheets.Column(lines, PdfSheets.Left + 260, PdfSheets.Top, 230);
        sheets.NewPage();
        sheets.Lines(["Les parties se réunissent", "autant qu'il le faut et", "au moins une fois l'an.", "", "Elles en tiennent un", "registre."], PdfSheets.Left, PdfSheets.Top);
        sheets.Lines(["Le registre est ouvert à", "qui le demande et se lit", "sur place."], PdfSheets.Left + 260, PdfSheets.Top);

        var read = Lines(sheets.Build());

        Assert.Equal(
            ["Les parties se réunissent", "autant qu'il le faut et", "au moins une fois l'an.", "", "Elles en tiennent un", "registre.", "", "Le registre est ouvert à", "qui le demande et se lit", "sur place."],
            read.SkipWhile(line => line != "Les parties se réunissent"));
    }

    [Fact]
    public void Wide_spaces_of_a_justified_text_are_no_columns()
    {
        using var sheets = new PdfSheets();
        var lines = sheets.NewPage().Wrap(string.Join(' ', Enumerable.Repeat(Prose, 9)), 330).ConvertAll(line => line.TrimEnd());
        foreach (var (line, i) in lines.Select((line, i) => (line, i)))
            sheets.Justified(line, PdfSheets.Left, PdfSheets.Top - (i * 11), 490);

        Assert.Equal(lines, Lines(sheets.Build()));
    }

    [Fact]
    public void Parties_side_by_side_are_read_row_by_row()
    {
        using var sheets = new PdfSheets();
        string[] left = ["La Ville de Boisclair, 2 place du Marché,", "01234 BOISCLAIR, représentée par son Maire", "dûment habilité par son conseil municipal,", "ci-après désignée « la Ville », d'une part,"];
        string[] right = ["La Région des Lacs, 1 quai du Lac, à 01000", "LACVILLE, représentée par sa Présidente et", "autorisée par délibération de juin dernier,", "ci-après la « Région », d'autre part, ont dit"];
        sheets.NewPage().Lines(left, PdfSheets.Left, PdfSheets.Top).Lines(right, PdfSheets.Left + 260, PdfSheets.Top);
        sheets.Lines(left, PdfSheets.Left, 700).Lines(right, PdfSheets.Left + 260, 700).Lines(left, PdfSheets.Left, 620).Lines(right, PdfSheets.Left + 260, 620);
        sheets.Lines(left, PdfSheets.Left, 540).Lines(right, PdfSheets.Left + 260, 540);

        var rows = left.Zip(right, (one, other) => $"{one} {other}");

        Assert.Equal(Enumerable.Repeat(rows, 4).SelectMany(row => row), Lines(sheets.Build()).Where(line => line.Length > 0));
    }

    [Theory]
    [InlineData("Dépense {0} de l'exercice en cours", "{0}00 euros")]
    [InlineData("Action {0} du programme de toute l'année", "Mesure {0} de ce que l'action a produit")]
    public void A_table_is_read_row_by_row(string one, string other)
    {
        using var sheets = new PdfSheets();
        var left = Enumerable.Range(11, 40).Select(number => one.Replace("{0}", $"{number}", StringComparison.Ordinal)).ToList();
        var right = Enumerable.Range(11, 40).Select(number => other.Replace("{0}", $"{number}", StringComparison.Ordinal)).ToList();
        sheets.NewPage().Lines(left, PdfSheets.Left, PdfSheets.Top).Lines(right, PdfSheets.Left + 230, PdfSheets.Top);

        Assert.Equal(left.Zip(right, (cell, next) => $"{cell} {next}"), Lines(sheets.Build()));
    }

    [Fact]
    public void A_list_keeps_its_bullets()
    {
        using var sheets = new PdfSheets();
        string[] bullets = [.. Enumerable.Range(1, 40).Select(_ => "\u2022")];
        string[] texts = [.. Enumerable.Range(1, 40).Select(number => $"promesse {number}, qui va assez loin vers la marge de droite pour remplir sa ligne")];
        sheets.NewPage().Lines(bullets, PdfSheets.Left, PdfSheets.Top).Lines(texts, PdfSheets.Left + 20, PdfSheets.Top);

        Assert.Equal(texts.Select(text => $"\u2022 {text}"), Lines(sheets.Build()));
    }

    [Fact]
    public void A_page_of_nothing_but_gutters_costs_little_time()
    {
        var letters = Enumerable.Range(0, 9_000).Select(i => PdfFiles.Text("a", i % 30 * 20, 840 - (i / 30 * 2.7), size: 2));
        var file = PdfFiles.Write([string.Concat(letters)]);
        var watch = Stopwatch.StartNew();

        Assert.NotEmpty(Lines(file));

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    private static IReadOnlyList<string> Lines(byte[] file) =>
        [.. DocumentReader.Read(file, TestContext.Current.CancellationToken).Document!.Lines.Select(line => line.Text)];
}
