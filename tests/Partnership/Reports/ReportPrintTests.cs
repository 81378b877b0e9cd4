using System.Text;
using System.Text.RegularExpressions;
using SkillsHub.Partnership.Reports.Editions;
using SkillsHub.Partnership.Reports.Print;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace SkillsHub.Partnership.Tests.Reports;

/// <summary>A report on paper: read back from its bytes.</summary>
public sealed partial class ReportPrintTests
{
    private static readonly byte[] Printed = Print(PrintSamples.Year());

    [Fact]
    public void The_same_report_gives_the_same_bytes_whatever_is_printed_beside_it()
    {
        var prints = Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(4)
            .Select(turn => turn % 2 == 0 ? Print(PrintSamples.Year()) : Print(PrintSamples.Year(promises: turn) with { Title = "Žluťoučký kůň" })).ToList();

        Assert.Equal(4, prints.Count(print => print.AsSpan().SequenceEqual(Printed)));
        Assert.Equal(Printed, Print(ReportDocument.From(PrintSamples.Year().ToBytes())));
        Assert.NotEqual(Printed, Print(PrintSamples.Year() with { TransmittedBy = "Quelqu’un" }));
        Assert.NotEqual(Printed, ReportPrint.Of(new PrintedReport(PrintSamples.Year(), "ville")));
    }

    [Fact]
    public void All_that_the_report_says_is_there_in_the_order_of_its_page()
    {
        string[] said =
        [
            "Rapport annuel, 2026", "Convention de Valmer & <environs>", "Maison des compétences de Valmer", "du 1er février 2026 au 31 décembre 2026", "1er janvier 2027", "Accueil",
            "l’équipe, Maison des compétences de Valmer", "Demandé par le comité.", "Un versement manquait.", "jusqu’à la place 1 204 567", "La Ville de Valmer", "Sommaire",
            "Texte de Overview, première ligne.", PrintSamples.LongWord, "Dernière ligne de Overview ; fin.", "Activités réalisées", "Sessions annulées", "Formation 1 234 17", "Culture scientifique et technique", "321",
            "Sans activité dite", "45", "Texte de Training", "Texte de Funding", "La Ville de Valmer", "1 234 567,89 € et 2 parts inconnues", "500,00 €", "272,22 €", "Fonds propres : 333,33 €", "605,55 €",
            "Apports en nature", "Cnam en Grand Est", "Locaux", "100,00 € et 1 part inconnue", "Argent d’exercices sans dates", "Personne n’a dit", "Refusé", "Exercice 3", "La Ville de Valmer", "7 654 321,09 €",
            "Argent d’exercices dont aucun rapport ne rend compte", "2031", "Investissement", "Texte de Commitments", "n° 1, article 7.2. Prêter ses locaux, promesse 1,", "n° 3, article 7.2.", "Toutes les parties", "n° 5, article 7.2.",
            "échéance pas encore fixée", "n° 90, article 7.2.", "Texte de Committee", "61", "62", "Texte de Deadlines", "63", "64", "Texte de Outlook",
        ];
        using var pdf = PdfDocument.Open(Printed);
        var text = Bare(string.Join('\n', pdf.GetPages().Select(page => page.Text)));

        var at = 0;
        foreach (var words in said.Select(Bare))
        {
            var found = text.IndexOf(words, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"« {words} » does not follow at {at}: …{text.Substring(at, Math.Min(300, text.Length - at))}");
            at = found + words.Length;
        }
    }

    [Fact]
    public void What_is_no_sign_keeps_nothing_from_being_printed()
    {
        using var pdf = PdfDocument.Open(Print(PrintSamples.Year(promises: 1) with { Title = "Convention trans\uFFFEmise\uFDD0" }));
        Assert.Contains(Bare("Convention transmise"), Bare(pdf.GetPage(1).Text), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_are_numbered_tables_go_on_under_their_head_and_nothing_lies_outside_a_page_or_over_something_else()
    {
        using var pdf = PdfDocument.Open(Printed);
        foreach (var page in pdf.GetPages())
        {
            Assert.StartsWith($"Rapport annuel, 2026, édition 2, transmise le 1er\u00a0janvier\u00a02027page {page.Number} / {pdf.NumberOfPages}", page.Text, StringComparison.Ordinal);
            Assert.All(page.Letters, letter => Assert.True(letter.BoundingBox.Left >= 50 && letter.BoundingBox.Right <= page.Width - 50 && letter.BoundingBox.Bottom >= 30 && letter.BoundingBox.Top <= page.Height - 25, $"{letter.Value} on page {page.Number}"));
            Assert.Empty(Overlapping(page));
        }

        var promised = pdf.GetPages().Where(page => Bare(page.Text).Contains("promesse", StringComparison.Ordinal)).ToList();
        Assert.True(promised.Count > 4, $"{promised.Count} pages of promises");
        Assert.All(promised, page => Assert.Contains(Bare("Tenu, avec preuve"), Bare(page.Text), StringComparison.Ordinal));
    }

    [Fact]
    public void Its_structure_says_what_each_part_is_and_its_charts_say_themselves_in_words()
    {
        using var pdf = PdfDocument.Open(Printed);
        var catalogue = pdf.Structure.Catalog.CatalogDictionary;
        Assert.Equal(("fr", "Rapport annuel, 2026, édition 2, transmise le 1er janvier 2027"), (catalogue.Get<StringToken>(NameToken.Create("Lang"), pdf.Structure.TokenScanner).Data, pdf.Information.Title));
        Assert.True(catalogue.ContainsKey(NameToken.Create("StructTreeRoot")));
        var file = Encoding.Latin1.GetString(Printed);
        foreach (var part in new[] { "/S/H1", "/S/H2", "/S/H3", "/S/P", "/S/TOC", "/S/Table", "/S/TR", "/S/TH", "/S/TD", "/Scope/Column", "/Scope/Row", "/ColSpan 4", "/Outlines" })
            Assert.Contains(part, file, StringComparison.Ordinal);
        Assert.Equal(2, Figures().Count(file));
        Assert.All(pdf.GetPages().SelectMany(page => page.Letters).Select(letter => letter.FontName).Distinct(StringComparer.Ordinal), font => Assert.Matches(@"^SKHUB[BR]\+DejaVu", font));
    }

    [Fact]
    public void A_draft_says_so_on_each_page_and_an_edition_of_before_names_were_kept_is_printed_too()
    {
        using var draft = PdfDocument.Open(ReportPrint.Of(new PrintedReport(PrintSamples.Year(), FrozenReport.Staff, IsDraft: true)
        {
            Behind = 1_017,
            Evaluations = [new PrintedDecision(4, new DateOnly(2027, 2, 1), "Une année utile.")],
        }));
        Assert.All(draft.GetPages(), page => Assert.Contains("PROJET", page.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("Transmis par", draft.GetPage(1).Text, StringComparison.Ordinal);
        Assert.Contains(Bare("1 017 événements restent à lire"), Bare(draft.GetPage(1).Text), StringComparison.Ordinal);
        Assert.Contains(Bare("Évaluation de l’exercice Une année utile. Décision n° 4 du 1er février 2027"), Bare(string.Join('\n', draft.GetPages().Select(page => page.Text))), StringComparison.Ordinal);

        using var old = PdfDocument.Open(Print(PrintSamples.Year(promises: 0) with { Hub = null, TransmittedBy = null, Parties = [], Texts = [] }));
        var text = Bare(string.Join('\n', old.GetPages().Select(page => page.Text)));
        foreach (var words in new[] { "ville", "1 234 567,89 €", "Le registre n’a pas d’engagement." })
            Assert.Contains(Bare(words), text, StringComparison.Ordinal);
    }

    private static byte[] Print(ReportDocument document) => ReportPrint.Of(new PrintedReport(document, FrozenReport.Staff));

    // As lines are broken where there is room, spaces say nothing.
    private static string Bare(string text) => Spaces().Replace(text, "");

    private static IEnumerable<string> Overlapping(Page page)
    {
        var letters = page.Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)).ToList();
        // Written one after the other at one height, each begins where the one before has ended.
        return letters.GroupBy(letter => Math.Round(letter.StartBaseLine.Y, 1)).SelectMany(line => line.OrderBy(letter => letter.StartBaseLine.X).Zip(line.OrderBy(letter => letter.StartBaseLine.X).Skip(1)))
            .Where(pair => pair.First.EndBaseLine.X > pair.Second.StartBaseLine.X + 0.5)
            .Select(pair => $"{pair.First.Value}{pair.Second.Value} on page {page.Number}");
    }

    [GeneratedRegex(@"\s", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"/S/Figure/K[^>]*/Alt", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Figures();
}
