using System.IO.Compression;
using System.Xml;

namespace SkillsHub.Partnership.Agreements.Import.Reading;

/// <summary>
/// Word's own parts, read as a stream: no object model of the whole document, no DTD, nothing fetched, a limit on every part.
/// </summary>
internal static class DocxReader
{
    private const int MostPartMegabytes = 64;

    public static ReadOutcome Read(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read);
            if (ZipGuard.Refuse(archive) is { } refusal)
                return new ReadOutcome { Refusal = refusal };
            return Read(new DocxParts(archive, MostPartMegabytes * 1024 * 1024, cancellationToken), cancellationToken);
        }
        catch (ExpansionException)
        {
            return ReadOutcome.Refuse(
                ImportCodes.DocxExpandsTooMuch, $"A part of the Word document expands to more than {MostPartMegabytes} MB.", ("limitMegabytes", MostPartMegabytes));
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or NotSupportedException or EndOfStreamException or ArgumentException)
        {
            return ReadOutcome.Refuse(ImportCodes.DocxBroken, "The Word document is damaged: it could not be read.");
        }
    }

    private static ReadOutcome Read(DocxParts parts, CancellationToken cancellationToken)
    {
        if (parts.MainPath is not { } main)
            return FileKinds.Refuse("archive", "an archive that is no Word document (.docx)");
        var numbering = new DocxNumbering(DocxNumberingReader.Read(parts, main), DocxStyles.Read(parts, main));
        var body = new DocxBodyReader(numbering, cancellationToken);
        if (!body.ReadPart(parts, main, DocumentLineKind.Text))
            return ReadOutcome.Refuse(ImportCodes.DocxBroken, "The Word document is damaged: its text is missing.");
        foreach (var notes in parts.Beside(main, "footnotes.xml", "endnotes.xml"))
            body.ReadPart(parts, notes, DocumentLineKind.Text);
        foreach (var head in parts.HeadersAndFooters(main))
            body.ReadPart(parts, head, DocumentLineKind.PageMark);
        if (body.IsTooLong)
            return ReadingLimits.TooLong();
        return body.Lines.Any(line => line.Kind != DocumentLineKind.PageMark && line.Text.Length > 0)
            ? new ReadOutcome { Document = new ImportedDocument { Format = DocumentFormat.Docx, Lines = body.Lines, LinesAreParagraphs = !WrappedLines.AreBroken(body.Lines) } }
            : ReadOutcome.Refuse(ImportCodes.Empty, "The Word document holds no text.");
    }
}
