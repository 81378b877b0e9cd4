namespace SkillsHub.Partnership.Agreements.Import;

/// <summary>Either the document and what it says, or the reason why it was refused; never both.</summary>
internal sealed record ImportResult
{
    /// <summary>SHA-256 of the bytes, lower-case hexadecimal: tells the same file sent twice.</summary>
    public required string ContentHash { get; init; }

    public ImportRefusal? Refusal { get; init; }

    /// <summary>The text as read, to show beside the items.</summary>
    public ImportedDocument? Document { get; init; }

    public AgreementExtract? Agreement { get; init; }
}
