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
        return PlainTextReader.Read(content, cancellationToken);
    }
}
