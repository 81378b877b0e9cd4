using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Agreements;

/// <summary>A value that the text leaves undefined, and how it was settled.</summary>
internal sealed class OpenPoint
{
    public required int Number { get; init; }

    public required OpenPointKind Kind { get; init; }

    public required string Question { get; set; }

    public required bool BlocksSignature { get; set; }

    /// <summary>Where it stands in the text, as JSON of <see cref="SourceSpan"/>.</summary>
    public required SourceSpan Source { get; set; }

    /// <summary>Slug of the party that the text speaks of there, whoever has to answer; null when it speaks of none, or of all.</summary>
    public string? Party { get; set; }

    /// <summary>Slug of the party that has to answer; null while it is everybody's.</summary>
    public required string? Owner { get; set; }

    public ReadBy ReadBy { get; init; }

    public OpenPointResolution? Resolution { get; private set; }

    public bool IsBlocking => BlocksSignature && Resolution is null;

    public static OpenPoint Of(OpenPointExtract point, int number) => new()
    {
        Number = number,
        Kind = point.Kind,
        Question = point.Question,
        BlocksSignature = point.BlocksSignature,
        Source = point.Source,
        Party = point.Owner,
        Owner = point.Owner,
        ReadBy = point.ReadBy,
    };

    /// <summary>Says what the new reading says; who was made responsible stays so, and what is settled stays settled.</summary>
    internal void Reread(OpenPointExtract point, string? assigned)
    {
        Question = point.Question;
        BlocksSignature = point.BlocksSignature;
        Source = point.Source;
        Owner = assigned ?? point.Owner;
        Party = point.Owner;
    }

    internal void Resolve(OpenPointResolution resolution) => Resolution = resolution;

    internal void Reopen() => Resolution = null;
}
