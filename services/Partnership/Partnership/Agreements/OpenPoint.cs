using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Agreements;

/// <summary>A value that the text leaves undefined, and how it was settled.</summary>
internal sealed class OpenPoint
{
    public required int Number { get; init; }

    public required OpenPointKind Kind { get; init; }

    public required string Question { get; init; }

    public required bool BlocksSignature { get; init; }

    /// <summary>Where it stands in the text, as JSON of <see cref="SourceSpan"/>.</summary>
    public required SourceSpan Source { get; init; }

    /// <summary>Slug of the party that has to answer; null while it is everybody's.</summary>
    public required string? Owner { get; set; }

    public OpenPointResolution? Resolution { get; private set; }

    public bool IsBlocking => BlocksSignature && Resolution is null;

    internal void Resolve(OpenPointResolution resolution) => Resolution = resolution;

    internal void Reopen() => Resolution = null;
}
