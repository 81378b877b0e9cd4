using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Agreements.Errors;

/// <summary>The file was not taken in.</summary>
internal sealed record ImportRefused(ImportRefusal Refusal) : Error(KindOf(Refusal.Code), Refusal.Code, Refusal.Message)
{
    public override string Field => "file";

    public override IReadOnlyDictionary<string, object?> Facts => Refusal.Facts;

    private static ErrorKind KindOf(string code) => code switch
    {
        ImportCodes.Empty => ErrorKind.Invalid,
        ImportCodes.TooLarge => ErrorKind.TooLarge,
        ImportCodes.Binary or ImportCodes.UnsupportedFormat => ErrorKind.UnsupportedContent,
        _ => ErrorKind.Unprocessable,
    };
}

internal sealed record FileMissing() : Error(ErrorKind.Invalid, "import.file-missing", "Send the document as multipart/form-data, in a field named file.")
{
    public override string Field => "file";
}

internal sealed record FileTooLarge() : Error(ErrorKind.TooLarge, ImportCodes.TooLarge, AgreementImporter.TooLarge().Message)
{
    public override string Field => "file";

    public override IReadOnlyDictionary<string, object?> Facts => AgreementImporter.TooLarge().Facts;
}

internal sealed record AlreadyImported(Guid AgreementId, string Title, AgreementState State) : Error(
    ErrorKind.Conflict, "import.already-imported", $"This very file was imported before: it is “{Title}”.")
{
    public override string Field => "file";

    public override IReadOnlyDictionary<string, object?> Facts => new Dictionary<string, object?>(StringComparer.Ordinal) { ["agreementId"] = AgreementId, ["agreementTitle"] = Title, ["agreementState"] = State };
}
