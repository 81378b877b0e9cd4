namespace SkillsHub.Partnership.Agreements.Import.Reading;

/// <summary>Turns bytes into numbered lines; the content says what it is, whatever the name.</summary>
internal static class DocumentReader
{
    public static ReadOutcome Read(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (content.Length == 0)
            return ReadOutcome.Refuse(ImportCodes.Empty, "Le fichier est vide.");
        if (content.Length > AgreementImporter.MaximumBytes)
            return ReadOutcome.Refuse(ImportCodes.TooLarge, $"Le fichier pèse {content.Length / 1_048_576} Mo ; la limite est de {AgreementImporter.MaximumBytes / 1_048_576} Mo.");
        var (kind, format) = FileKinds.Find(content.Span);
        return kind switch
        {
            FileKind.Pdf => PdfReader.Read(content, cancellationToken),
            FileKind.Zip => DocxReader.Read(content, cancellationToken),
            FileKind.Other => ReadOutcome.Refuse(ImportCodes.UnsupportedFormat, $"Le format {format} n'est pas lu : envoyez un PDF, un document Word (.docx) ou du texte."),
            _ => PlainTextReader.Read(content, cancellationToken),
        };
    }
}
