using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Agreements.Import.Parties;

namespace SkillsHub.Partnership.Agreements.Templates;

/// <summary>A form, the text that was written from it, and what the import reads there: all three say the same.</summary>
internal sealed record WrittenAgreement(byte[] File, string FileName, ImportResult Result)
{
    public static Result<WrittenAgreement> Of(AgreementTemplate template, CancellationToken cancellationToken)
    {
        var tidied = template.Tidied();
        if (tidied.Check() is { } invalid)
            return invalid;
        var text = TemplateText.Write(tidied);
        var (file, name) = (text.Bytes, $"{PartyNames.Slug(tidied.Title!)}.txt");
        var result = AgreementImporter.Read(file, name, cancellationToken);
        if (result.Refusal is { } refusal)
            return refusal.Code == ImportCodes.NotAnAgreement ? TemplateReading.Refuse(["parties"]) : new ImportRefused(refusal);
        return TemplateReading.Check(tidied, text, result.Agreement!) is { } otherwise ? otherwise : new WrittenAgreement(file, name, result);
    }
}
