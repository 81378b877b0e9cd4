using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace SkillsHub.Partnership.Agreements.Import.Reading;

internal static class PdfReader
{
    private const int MostPages = 500;

    public static ReadOutcome Read(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var filters = new MeteredFilters(cancellationToken);
        try
        {
            using var pdf = PdfDocument.Open(content.ToArray(), new ParsingOptions { FilterProvider = filters, SkipMissingFonts = true, MaxStackDepth = 64 });
            var outcome = Read(pdf, cancellationToken);
            return filters.IsExceeded ? TooMuch() : outcome;
        }
        catch (OperationCanceledException)
        {
            throw;
        }
        catch (PdfDocumentEncryptedException)
        {
            return ReadOutcome.Refuse(ImportCodes.PdfEncrypted, "Le PDF est protégé par un mot de passe : enregistrez-le sans protection.");
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            // The parser throws whatever its code meets on a damaged file: the file is at fault, whatever the type.
            cancellationToken.ThrowIfCancellationRequested();
            return filters.IsExceeded ? TooMuch() : ReadOutcome.Refuse(ImportCodes.PdfBroken, "Le PDF est endommagé : il n'a pas pu être lu.");
        }
    }

    private static ReadOutcome Read(PdfDocument pdf, CancellationToken cancellationToken)
    {
        if (pdf.NumberOfPages > MostPages)
            return ReadOutcome.Refuse(ImportCodes.TooLong, ReadingLimits.TooLongMessage);
        var lines = new List<DocumentLine>();
        var characters = 0;
        var pagesWithText = 0;
        foreach (var page in pdf.GetPages())
        {
            cancellationToken.ThrowIfCancellationRequested();
            characters += page.Letters.Count;
            if (characters > ReadingLimits.Characters || lines.Count > ReadingLimits.Lines)
                return ReadOutcome.Refuse(ImportCodes.TooLong, ReadingLimits.TooLongMessage);
            pagesWithText += Append(lines, page) ? 1 : 0;
        }

        return pagesWithText == 0
            ? ReadOutcome.Refuse(ImportCodes.PdfWithoutText, "Le PDF ne contient pas de texte, seulement des images : c'est un document numérisé. Envoyez le fichier d'origine ou passez-le à la reconnaissance de caractères.")
            : new ReadOutcome { Document = new ImportedDocument { Format = DocumentFormat.Pdf, Lines = lines } };
    }

    private static bool Append(List<DocumentLine> lines, Page page)
    {
        var texts = PdfLines.Read(page);
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

    private static ReadOutcome TooMuch() =>
        ReadOutcome.Refuse(ImportCodes.PdfExpandsTooMuch, $"Le PDF décompressé dépasse {MeteredFilters.MostBytes / 1_048_576} Mo : il est refusé.");
}
