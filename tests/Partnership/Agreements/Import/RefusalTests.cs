using System.Text;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Agreements.Import.Outlines;
using SkillsHub.Partnership.Agreements.Import.Parties;
using SkillsHub.Partnership.Agreements.Import.Rules;

namespace SkillsHub.Partnership.Tests.Agreements.Import;

public sealed class RefusalTests
{
    private static readonly byte[] Word = WordFiles.FromText(Samples.Text());
    private static readonly byte[] Pdf = PdfFiles.FromText(Samples.Text());

    public static TheoryData<string, string> Files => new()
    {
        { "empty", ImportCodes.Empty },
        { "blank", ImportCodes.Empty },
        { "21 MB", ImportCodes.TooLarge },
        { "19 MB of text", ImportCodes.TooLong },
        { "19 MB of bytes", ImportCodes.Binary },
        { "bytes", ImportCodes.Binary },
        { "mixed encodings", ImportCodes.MixedEncodings },
        { "odd UTF-16", ImportCodes.MixedEncodings },
        { "letter", ImportCodes.NotAnAgreement },
        { "law", ImportCodes.NotAnAgreement },
        { "parties only", ImportCodes.NotAnAgreement },
        { "PDF without text", ImportCodes.PdfWithoutText },
        { "half a PDF", ImportCodes.PdfBroken },
        { "PDF of noise", ImportCodes.PdfBroken },
        { "encrypted PDF", ImportCodes.PdfEncrypted },
        { "PDF bomb", ImportCodes.PdfExpandsTooMuch },
        { "PDF of a busy page", ImportCodes.PdfWithoutText },
        { "PDF of a plan", ImportCodes.PdfPageTooComplex },
        { "PDF of instructions", ImportCodes.PdfPageTooComplex },
        { "PDF of many pages", ImportCodes.PdfWithoutText },
        { "PDF of a form", ImportCodes.NotAnAgreement },
        { "PDF of a huge form", ImportCodes.PdfPageTooComplex },
        { "PDF of a form drawn again and again", ImportCodes.PdfPageTooComplex },
        { "PDF of a huge glyph", ImportCodes.PdfPageTooComplex },
        { "PDF of forms within each other", ImportCodes.PdfBroken },
        { "PDF of few forms within each other", ImportCodes.PdfWithoutText },
        { "form of blanks", ImportCodes.NotAnAgreement },
        { "DOCX bomb by label", ImportCodes.TooLong },
        { "DOCX bomb by cell", ImportCodes.TooLong },
        { "DOCX bomb by depth", ImportCodes.DocxBroken },
        { "DOCX bomb by empty cells", ImportCodes.TooLong },
        { "half a DOCX", ImportCodes.DocxBroken },
        { "DOCX with broken XML", ImportCodes.DocxBroken },
        { "DOCX with DTD", ImportCodes.DocxBroken },
        { "DOCX bomb by ratio", ImportCodes.DocxExpandsTooMuch },
        { "DOCX bomb by entries", ImportCodes.DocxExpandsTooMuch },
        { "no character", ImportCodes.NotAnAgreement },
        { "other zip", ImportCodes.UnsupportedFormat },
        { "old Word", ImportCodes.UnsupportedFormat },
        { "PNG", ImportCodes.UnsupportedFormat },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Bad_file_is_refused_with_its_rule_and_a_message_in_English(string file, string code)
    {
        var result = Reading.Import(Content(file));
        Assert.Equal(code, result.Refusal?.Code);
        Assert.Matches("^(The|A|Reading) .{10,}[.]$", result.Refusal!.Message);
        Assert.Null(result.Agreement);
        Assert.Null(result.Document);
        Assert.Equal(64, result.ContentHash.Length);
    }

    [Theory]
    [InlineData("21 MB", "limitMegabytes", 20)]
    [InlineData("19 MB of text", "limitLines", 16_000)]
    [InlineData("19 MB of text", "limitCharacters", 400_000)]
    [InlineData("mixed encodings", "line", 2)]
    [InlineData("odd UTF-16", "encoding", "utf-16")]
    [InlineData("PDF bomb", "limitMegabytes", 100)]
    [InlineData("PDF of a plan", "page", 2)]
    [InlineData("PDF of a plan", "limitKilobytes", 1_024)]
    [InlineData("DOCX bomb by ratio", "limitRatio", 200)]
    [InlineData("DOCX bomb by entries", "limitFiles", 5_000)]
    [InlineData("other zip", "format", "archive")]
    [InlineData("old Word", "format", "doc")]
    [InlineData("PNG", "format", "png")]
    [InlineData("parties only", "parties", 2)]
    [InlineData("law", "articles", 2)]
    [InlineData("form of blanks", "limitItems", 5_000)]
    public void The_values_of_a_refusal_are_given_apart(string file, string name, object value) =>
        Assert.Equal(value, Reading.Import(Content(file)).Refusal!.Facts[name]);

    [Fact]
    public void Text_that_is_no_agreement_says_what_was_looked_for()
    {
        var message = Reading.Import(Content("letter")).Refusal!.Message;
        Assert.Contains("parties", message, StringComparison.Ordinal);
        Assert.Contains("articles", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cancellation_is_honoured()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => AgreementImporter.Read(Pdf, null, cancelled.Token));
    }

    [Fact]
    public void A_reading_that_takes_longer_than_it_may_is_stopped_and_says_so()
    {
        var result = AgreementImporter.Read(Encoding.UTF8.GetBytes(Samples.Text()), "contrat.txt", TestContext.Current.CancellationToken, TimeSpan.Zero);

        Assert.Equal(ImportCodes.TooSlow, result.Refusal?.Code);
        Assert.Equal("Reading contrat.txt was stopped: it took more than 0 seconds.", result.Refusal!.Message);
        Assert.Null(result.Agreement);
    }

    public static TheoryData<string> LongRules => ["term", "committee", "commitment", "open point"];

    [Theory]
    [MemberData(nameof(LongRules))]
    public void A_rule_stops_within_the_text_when_the_reading_is_given_up(string name)
    {
        IRule rule = name switch { "term" => new TermRule(), "committee" => new CommitteeRule(), "commitment" => new CommitmentRule(), _ => new OpenPointRule() };
        var read = Reading.Import(Samples.Text());
        var outline = OutlineReader.Read(read.Document!, TestContext.Current.CancellationToken);
        var draft = new AgreementDraft(outline, new PartyMatcher(read.Agreement!.Parties), new CancellationToken(canceled: true));

        Assert.Throws<OperationCanceledException>(() => rule.Read(draft));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void Marked_encodings_are_read(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var result = Reading.Import([.. encoding.GetPreamble(), .. encoding.GetBytes(Samples.Text())]);
        Assert.Equal(5, result.Agreement!.Parties.Count);
    }

    [Fact]
    public void Latin_1_is_read()
    {
        var text = Samples.Text().Replace('\u2013', '-').Replace("€", "euros", StringComparison.Ordinal);
        Assert.Contains("PRÉAMBULE", Reading.Import(Encoding.Latin1.GetBytes(text)).Agreement!.Preamble[0].Quote, StringComparison.Ordinal);
    }

    private static byte[] Content(string file) => file switch
    {
        "empty" => [],
        "blank" => " \r\n\t\n"u8.ToArray(),
        "21 MB" => new byte[21 * 1024 * 1024],
        "19 MB of text" => Encoding.ASCII.GetBytes(new string('a', 19 * 1024 * 1024)),
        "19 MB of bytes" => Noise(19 * 1024 * 1024),
        "bytes" => Noise(5_000),
        "mixed encodings" => [.. "Été à Lyon\n"u8, .. Encoding.Latin1.GetBytes("Été à Paris\n")],
        "odd UTF-16" => [0xFF, 0xFE, (byte)'a', 0, (byte)'b'],
        "letter" => "Madame, Monsieur,\n\nVeuillez trouver ci-joint notre offre.\n\nCordialement"u8.ToArray(),
        "law" => "Article 1\n\nNul n'est censé ignorer la loi.\n\nArticle 2\n\nElle s'applique à tous."u8.ToArray(),
        "parties only" => "Entre :\n\nLa Ville de X, 2 rue A, 01000 X, représentée par son Maire,\n\nLa Ville de Y, 2 rue A, 01000 Y, représentée par son Maire."u8.ToArray(),
        "PDF without text" => PdfFiles.WithoutText(),
        "half a PDF" => Pdf[..600],
        "PDF of noise" => [.. "%PDF-1.7\n"u8, .. Noise(50_000)],
        "encrypted PDF" => PdfFiles.Encrypted(),
        "PDF bomb" => PdfFiles.Expanding(pages: 110, bytesPerPage: 1_000_000),
        "PDF of a busy page" => PdfFiles.Write([Repeat("1 2 m 3 4 l S ", 50_000)], compress: true),
        "PDF of a plan" => PdfFiles.Write([PdfFiles.Text("Plan", 50, 800, 10), Repeat("1 2 m 3 4 l S ", 100_000)]),
        "PDF of instructions" => PdfFiles.Write([Repeat("q ", 12_000_000)], compress: true),
        "PDF of many pages" => PdfFiles.Expanding(pages: 60, bytesPerPage: 1_000_000),
        "PDF of a form" => Form("/F Do", PdfFiles.Text("Plan", 50, 800, 10)),
        "PDF of a huge form" => Form("/F Do", Repeat("q ", 9_500_000)),
        "PDF of a form drawn again and again" => Form(Repeat("/F Do ", 100_000), Repeat("q ", 450_000)),
        "PDF of a huge glyph" => PdfFiles.WithStream("BT /F1 10 Tf (a) Tj ET", $"/Font << /F1 << {Glyphs} >> >>", "", Repeat("q ", 9_500_000)),
        "PDF of forms within each other" => PdfFiles.Nested(forms: 4, bytes: 15_000_000),
        "PDF of few forms within each other" => PdfFiles.Nested(forms: 2, bytes: 15_000_000),
        "form of blanks" => Encoding.UTF8.GetBytes($"{Samples.Text()}\n\nArticle 90 : Formulaire\n\n{string.Concat(Enumerable.Repeat("Le taux est de ….. %. ", 6_000))}"),
        "DOCX bomb by label" => WordFiles.InOneCell(WordFiles.LabelOf(new string('a', 1_000_000)), paragraphs: 20_000),
        "DOCX bomb by cell" => WordFiles.InOneCell(WordFiles.LabelOf("%1."), paragraphs: 1_200_000),
        "DOCX bomb by depth" => WordFiles.Zip(("word/document.xml", WordFiles.Document(string.Concat(Enumerable.Repeat("<w:p>", 1_000)) + string.Concat(Enumerable.Repeat("</w:p>", 1_000))))),
        "DOCX bomb by empty cells" => WordFiles.Zip(("word/document.xml", WordFiles.Document($"<w:tbl><w:tr>{WordFiles.Noisy("<w:tc/>", 400_000)}</w:tr></w:tbl>"))),
        "half a DOCX" => Word[..(Word.Length / 2)],
        "DOCX with broken XML" => WordFiles.Zip(("word/document.xml", "<w:document"u8.ToArray())),
        "DOCX with DTD" => WordFiles.Zip(("word/document.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"u8.ToArray())),
        "DOCX bomb by ratio" => WordFiles.Zip(("word/document.xml", new byte[50 * 1024 * 1024])),
        "DOCX bomb by entries" => WordFiles.Zip([.. Enumerable.Range(0, 6_000).Select(i => ($"word/{i}.xml", Array.Empty<byte>()))]),
        "no character" => "Madame\uFFFE, voici\uFFFF."u8.ToArray(),
        "other zip" => WordFiles.Zip(("mimetype", "application/vnd.oasis.opendocument.text"u8.ToArray())),
        "old Word" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0],
        _ => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10],
    };

    private const string Glyphs =
        "/Type /Font /Subtype /Type3 /FontBBox [0 0 10 10] /FontMatrix [0.1 0 0 0.1 0 0] /FirstChar 97 /LastChar 97 /Widths [10] " +
        "/Encoding << /Type /Encoding /Differences [97 /a] >> /CharProcs << /a 5 0 R >>";

    private static byte[] Form(string contents, string form) =>
        PdfFiles.WithStream(contents, "/XObject << /F 5 0 R >> /Font << /F1 6 0 R >>", "/Type /XObject /Subtype /Form /BBox [0 0 595 842]", form);

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    // Fixed: the same bytes on every run.
    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        var state = 12_345u;
        for (var i = 0; i < length; i++)
        {
            state = (state * 1_664_525) + 1_013_904_223;
            bytes[i] = (byte)(state >> 24);
        }

        return bytes;
    }
}
