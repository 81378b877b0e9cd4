using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Agreements.Rereading;

/// <summary>The text cannot be read again, with corrections or without.</summary>
internal sealed record RereadingRefused(ImportRefusal Refusal) : Error(ErrorKind.Unprocessable, Refusal.Code, Refusal.Message)
{
    public override IReadOnlyDictionary<string, object?> Facts => Refusal.Facts;
}
