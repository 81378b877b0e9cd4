namespace SkillsHub.Partnership.Agreements.Import.Reading;

/// <summary>A document or the reason why there is none.</summary>
internal sealed record ReadOutcome
{
    public ImportedDocument? Document { get; init; }

    public ImportRefusal? Refusal { get; init; }

    public static ReadOutcome Refuse(string code, string message, int? line = null) =>
        new() { Refusal = new ImportRefusal { Code = code, Message = message, Line = line } };
}
