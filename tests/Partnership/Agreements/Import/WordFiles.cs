using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace SkillsHub.Partnership.Tests.Agreements.Import;

/// <summary>Writes Word files with the real library, and broken ones by hand.</summary>
internal static class WordFiles
{
    private const int BulletList = 1;
    private const int ArticleList = 2;

    /// <summary>A text broken at the margin, as Word would hold it: one paragraph per block, bullets as a list.</summary>
    public static byte[] FromText(string text) => Write(Paragraphs(text).Select(paragraph =>
        paragraph.StartsWith("\u2013 ", StringComparison.Ordinal) ? Listed(paragraph[2..], BulletList, 0) : Plain(paragraph)));

    public static byte[] Write(IEnumerable<OpenXmlElement> body, Action<MainDocumentPart>? more = null)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            main.Document = new Document(new Body(body));
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = Lists();
            more?.Invoke(main);
        }

        return stream.ToArray();
    }

    public static Paragraph Plain(string text) => new(Run(text));

    public static Paragraph Bullet(string text) => Listed(text, BulletList, 0);

    /// <summary>A heading whose number Word draws: « Article 1 », « Article 1.1 ».</summary>
    public static Paragraph NumberedArticle(string title, int level = 0) => Listed(title, ArticleList, level);

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    public static byte[] Document(string bodyXml) => Encoding.UTF8.GetBytes(
        $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{bodyXml}</w:body></w:document>""");

    /// <summary>The definition of a list, as a file of its own.</summary>
    public static byte[] LabelOf(string text) => Encoding.UTF8.GetBytes(
        $"""<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="{text}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>""");

    /// <summary>A table of one cell, full of short paragraphs of the list: a small file that is long to draw.</summary>
    public static byte[] InOneCell(byte[] numbering, int paragraphs)
    {
        const string Paragraph = """<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>b</w:t></w:r></w:p>""";
        return Zip(("word/numbering.xml", numbering), ("word/document.xml", Document($"<w:tbl><w:tr><w:tc>{Noisy(Paragraph, paragraphs)}</w:tc></w:tr></w:tbl>")));
    }

    /// <summary>The same element many times, with noise between, so that no guard of the compression sees them.</summary>
    public static string Noisy(string element, int times)
    {
        var text = new StringBuilder();
        for (var number = 0; number < times / 20; number++)
            text.Insert(text.Length, element, 20).Append(System.Globalization.CultureInfo.InvariantCulture, $"<!--{(uint)(number * 2_654_435_761u):x8}{(uint)(number * 40_503u):x8}-->");
        return text.ToString();
    }

    private static Run Run(string text) => new(new WordText(text) { Space = SpaceProcessingModeValues.Preserve });

    private static Paragraph Listed(string text, int list, int level) => new(
        new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = list })), Run(text));

    private static Numbering Lists() => new(
        new AbstractNum(Level(0, NumberFormatValues.Bullet, "\uF0B7")) { AbstractNumberId = 10 },
        new AbstractNum(Level(0, NumberFormatValues.Decimal, "Article %1 :"), Level(1, NumberFormatValues.Decimal, "Article %1.%2 :")) { AbstractNumberId = 20 },
        new NumberingInstance(new AbstractNumId { Val = 10 }) { NumberID = BulletList },
        new NumberingInstance(new AbstractNumId { Val = 20 }) { NumberID = ArticleList });

    private static Level Level(int index, NumberFormatValues format, string text) =>
        new(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format }, new LevelText { Val = text }) { LevelIndex = index };

    private static IEnumerable<string> Paragraphs(string text)
    {
        var open = new List<string>();
        foreach (var line in text.Split('\n').Append(""))
        {
            var starts = line.Length == 0 || line.StartsWith("\u2013 ", StringComparison.Ordinal) || line.Length > 2 && line[1] == ')';
            if (starts && open.Count > 0)
            {
                yield return string.Join(' ', open);
                open.Clear();
            }

            if (line.Length > 0)
                open.Add(line.Trim());
        }
    }
}
