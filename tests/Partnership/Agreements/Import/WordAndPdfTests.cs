using SkillsHub.Partnership.Agreements.Import;
using Format = SkillsHub.Partnership.Agreements.Import.DocumentFormat;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace SkillsHub.Partnership.Tests.Agreements.Import;

/// <summary>The same agreement says the same in every format.</summary>
public sealed class WordAndPdfTests
{
    private readonly AgreementExtract _text = Reading.Read(Samples.Text());

    [Fact]
    public void Word_file_says_the_same_as_the_text() => AssertSame(WordFiles.FromText(Samples.Text()), Format.Docx);

    [Fact]
    public void Pdf_file_says_the_same_as_the_text() => AssertSame(PdfFiles.FromText(Samples.Text()), Format.Pdf);

    [Fact]
    public void Running_heads_and_page_numbers_are_no_text()
    {
        var result = AssertSame(PdfFiles.FromText(Samples.Text(), "Convention de Valcendre - document de travail"), Format.Pdf);
        Assert.Contains(result.Agreement!.PageMarks, mark => mark.Quote.StartsWith("Convention de Valcendre", StringComparison.Ordinal));
        Assert.Contains(result.Agreement.PageMarks, mark => mark.Quote.StartsWith("Page 2 sur", StringComparison.Ordinal));
        Assert.Equal(2, result.Agreement.Articles.First(article => article.Source.Page == 2).Source.Page);
    }

    [Fact]
    public void Nothing_is_dropped_from_word_and_pdf()
    {
        Coverage.AssertComplete(Reading.Import(WordFiles.FromText(Samples.Text())));
        Coverage.AssertComplete(Reading.Import(PdfFiles.FromText(Samples.Text(), "Convention de Valcendre")));
    }

    [Fact]
    public void Numbers_and_bullets_that_word_draws_are_read()
    {
        var result = Reading.Import(WordFiles.Write(
        [
            WordFiles.Plain("CONVENTION"), WordFiles.Plain("Entre :"),
            WordFiles.Plain("La Ville de Boisclair, 2 place du Marché, 01234 BOISCLAIR, représentée par son Maire,"),
            WordFiles.Plain("La Région des Lacs, 1 quai du Lac, 01000 LACVILLE, représentée par sa Présidente,"),
            WordFiles.NumberedArticle("Objet"), WordFiles.Plain("La convention organise un partenariat."),
            WordFiles.NumberedArticle("Engagements"), WordFiles.NumberedArticle("Engagements de la Ville", 1), WordFiles.Plain("La Ville s'engage à :"),
            WordFiles.Bullet("ouvrir une salle ;"), WordFiles.Bullet("payer le chauffage."),
            WordFiles.NumberedArticle("Engagements de la Région", 1), WordFiles.Plain("La Région s'engage à :"), WordFiles.Bullet("recruter un conseiller."),
        ]));
        Assert.Equal(["1", "2", "2.1", "2.2"], result.Agreement!.Articles.Select(article => article.Number));
        Assert.Equal(["ville-de-boisclair", "ville-de-boisclair", "region-des-lacs"], result.Agreement.Commitments.Select(commitment => commitment.Party!));
    }

    [Fact]
    public void Deleted_text_is_gone_and_inserted_text_is_there()
    {
        var changed = new Word.Paragraph(
            new Word.Run(new Word.Text("La convention dure ") { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve }),
            new Word.DeletedRun(new Word.Run(new Word.DeletedText("deux ans"))) { Id = "1", Author = "a" },
            new Word.InsertedRun(new Word.Run(new Word.Text("trois ans"))) { Id = "2", Author = "a" });
        var lines = SkillsHub.Partnership.Agreements.Import.Reading.DocumentReader.Read(WordFiles.Write([changed]), TestContext.Current.CancellationToken).Document!.Lines;
        Assert.Equal("La convention dure trois ans", Assert.Single(lines).Text);
    }

    // Word shows none of it, so nobody signs it.
    [Fact]
    public void A_comment_of_the_markup_is_not_text()
    {
        var file = WordFiles.Zip(("word/document.xml", WordFiles.Document("<w:p><w:r><w:t>Le taux est de 20<!--0 000--> %</w:t></w:r></w:p>")));
        var lines = SkillsHub.Partnership.Agreements.Import.Reading.DocumentReader.Read(file, TestContext.Current.CancellationToken).Document!.Lines;
        Assert.Equal("Le taux est de 20 %", Assert.Single(lines).Text);
    }

    [Fact]
    public void Table_rows_keep_their_cells()
    {
        var table = new Word.Table(new Word.TableRow(new Word.TableCell(WordFiles.Plain("Région")), new Word.TableCell(WordFiles.Plain("40 %"))));
        var lines = SkillsHub.Partnership.Agreements.Import.Reading.DocumentReader.Read(WordFiles.Write([table]), TestContext.Current.CancellationToken).Document!.Lines;
        Assert.Equal((DocumentLineKind.TableRow, "Région\t40 %"), (lines[0].Kind, lines[0].Text));
    }

    private ImportResult AssertSame(byte[] content, Format format)
    {
        var result = Reading.Import(content);
        Assert.Null(result.Refusal);
        Assert.Equal(format, result.Document!.Format);
        SameAgreement.Expect(_text, result);
        return result;
    }
}
