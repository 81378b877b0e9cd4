namespace SkillsHub.Partnership.Agreements.Import.Reading;

/// <summary>A document or the reason why there is none.</summary>
internal sealed record ReadOutcome
{
    public ImportedDocument? Document { get; init; }

    public ImportRefusal? Refusal { get; init; }

    public static ReadOutcome Refuse(string code, string message, params (string Name, object Value)[] facts) =>
        new() { Refusal = ImportRefusal.Of(code, message, facts) };
}
