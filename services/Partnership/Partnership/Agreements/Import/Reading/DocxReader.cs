using System.IO.Compression;
using System.Xml;

namespace SkillsHub.Partnership.Agreements.Import.Reading;

/// <summary>
/// Word's own parts, read as a stream: no object model of the whole document, no DTD, nothing fetched, a limit on every part.
/// </summary>
internal static class DocxReader
{
    private const long MostPartBytes = 64 * 1024 * 1024;

    public static ReadOutcome Read(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read);
            if (ZipGuard.Refuse(archive) is { } reason)
                return ReadOutcome.Refuse(ImportCodes.DocxExpandsTooMuch, $"Le document est refusé : {reason}.");
            return Read(new DocxParts(archive, MostPartBytes, cancellationToken), cancellationToken);
        }
        catch (ExpansionException)
        {
            return ReadOutcome.Refuse(ImportCodes.DocxExpandsTooMuch, $"Le document est refusé : une de ses parties dépasse {MostPartBytes / 1_048_576} Mo.");
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or NotSupportedException or EndOfStreamException or ArgumentException)
        {
            return ReadOutcome.Refuse(ImportCodes.DocxBroken, "Le document Word est endommagé : il n'a pas pu être lu.");
        }
    }

    private static ReadOutcome Read(DocxParts parts, CancellationToken cancellationToken)
    {
        if (parts.MainPath is not { } main)
            return ReadOutcome.Refuse(ImportCodes.UnsupportedFormat, "Ce fichier est une archive qui n'est pas un document Word (.docx). Envoyez un PDF, un .docx ou du texte.");
        var numbering = new DocxNumbering(DocxNumberingReader.Read(parts, main), DocxStyles.Read(parts, main));
        var body = new DocxBodyReader(numbering, cancellationToken);
        if (!body.ReadPart(parts, main, DocumentLineKind.Text))
            return ReadOutcome.Refuse(ImportCodes.DocxBroken, "Le document Word est endommagé : son texte manque.");
        foreach (var notes in parts.Beside(main, "footnotes.xml", "endnotes.xml"))
            body.ReadPart(parts, notes, DocumentLineKind.Text);
        foreach (var head in parts.HeadersAndFooters(main))
            body.ReadPart(parts, head, DocumentLineKind.PageMark);
        if (body.IsTooLong)
            return ReadOutcome.Refuse(ImportCodes.TooLong, ReadingLimits.TooLongMessage);
        return body.Lines.Any(line => line.Kind != DocumentLineKind.PageMark && line.Text.Length > 0)
            ? new ReadOutcome { Document = new ImportedDocument { Format = DocumentFormat.Docx, Lines = body.Lines, LinesAreParagraphs = !WrappedLines.AreBroken(body.Lines) } }
            : ReadOutcome.Refuse(ImportCodes.Empty, "Le document Word ne contient aucun texte.");
    }
}
