namespace SkillsHub.Partnership.Agreements.Import.Reading;

/// <summary>Turns bytes into numbered lines; the content says what it is, whatever the name.</summary>
internal static class DocumentReader
{
    public static ReadOutcome Read(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (content.Length == 0)
            return ReadOutcome.Refuse(ImportCodes.Empty, "The file is empty.");
        if (content.Length > AgreementImporter.MaximumBytes)
            return new ReadOutcome { Refusal = AgreementImporter.TooLarge() };
        var (kind, format) = FileKinds.Find(content.Span);
        return kind switch
        {
            FileKind.Pdf => PdfReader.Read(content, cancellationToken),
            FileKind.Zip => DocxReader.Read(content, cancellationToken),
            FileKind.Other => FileKinds.Refuse(format!.Value.Code, format.Value.Name),
            _ => PlainTextReader.Read(content, cancellationToken),
        };
    }
}
