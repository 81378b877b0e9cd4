using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace SkillsHub.Partnership.Agreements.Import.Reading;

internal static class PdfReader
{
    private const int MostPages = 500;
    private const int MostMegabytes = (int)(MeteredFilters.MostBytes / 1_048_576);

    public static ReadOutcome Read(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var filters = new MeteredFilters(cancellationToken);
        try
        {
            using var pdf = PdfDocument.Open(content.ToArray(), new ParsingOptions { FilterProvider = filters, SkipMissingFonts = true, MaxStackDepth = 64 });
            return Read(pdf, filters, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            throw;
        }
        catch (PdfDocumentEncryptedException)
        {
            return ReadOutcome.Refuse(ImportCodes.PdfEncrypted, "The PDF is protected by a password: save it without protection.");
        }
        catch (Exception broken)
        {
            // The parser throws whatever its code meets on a damaged file, or has no memory for it: the file is at fault, whatever the type.
            cancellationToken.ThrowIfCancellationRequested();
            return Excess(filters)
                ?? (broken is OutOfMemoryException ? TooMuch() : ReadOutcome.Refuse(ImportCodes.PdfBroken, "The PDF is damaged: it could not be read."));
        }
    }

    private static ReadOutcome Read(PdfDocument pdf, MeteredFilters filters, CancellationToken cancellationToken)
    {
        if (pdf.NumberOfPages > MostPages)
            return ReadingLimits.TooLong();
        DrawingStreams.Mark(pdf, cancellationToken);
        var (text, lines) = (new PdfLines(), new List<DocumentLine>());
        var characters = 0;
        var pagesWithText = 0;
        for (var number = 1; number <= pdf.NumberOfPages; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            filters.BeginPage(number);
            var page = pdf.GetPage(number);
            // The parser passes over a form that it could not have.
            if (Excess(filters) is { } excess)
                return excess;
            characters += page.Letters.Count;
            if (characters > ReadingLimits.Characters || lines.Count > ReadingLimits.Lines)
                return ReadingLimits.TooLong();
            pagesWithText += Append(lines, page, text.Read(page)) ? 1 : 0;
        }

        return pagesWithText == 0
            ? ReadOutcome.Refuse(ImportCodes.PdfWithoutText, "The PDF holds no text, only images: it was scanned. Send the original file, or run text recognition on it.")
            : new ReadOutcome { Document = new ImportedDocument { Format = DocumentFormat.Pdf, Lines = lines } };
    }

    private static bool Append(List<DocumentLine> lines, Page page, IReadOnlyList<string> texts)
    {
        if (lines.Count > 0)
            lines.Add(new DocumentLine { Number = lines.Count + 1, Page = page.Number, Text = "" });
        foreach (var text in texts)
            lines.Add(new DocumentLine { Number = lines.Count + 1, Page = page.Number, Text = LineText.Clean(text) });
        var hasText = texts.Any(text => text.Length > 0);

        // A scanned page among others would be lost without a word.
        if (!hasText && page.NumberOfImages > 0)
            lines.Add(new DocumentLine { Number = lines.Count + 1, Page = page.Number, Text = $"[Page {page.Number} : image sans texte]" });
        return hasText;
    }

    private static ReadOutcome? Excess(MeteredFilters filters) =>
        filters.ExceededPage is { } page ? TooMuchDrawing(page) : filters.IsExceeded ? TooMuch() : null;

    private static ReadOutcome TooMuchDrawing(int page) => ReadOutcome.Refuse(
        ImportCodes.PdfPageTooComplex,
        $"The drawing of page {page} takes more than {MeteredFilters.MostDrawingBytes / 1024} KB of instructions, as plans and maps do: send the text without it.",
        ("page", page),
        ("limitKilobytes", MeteredFilters.MostDrawingBytes / 1024));

    private static ReadOutcome TooMuch() =>
        ReadOutcome.Refuse(ImportCodes.PdfExpandsTooMuch, $"The PDF expands to more than {MostMegabytes} MB.", ("limitMegabytes", MostMegabytes));
}
