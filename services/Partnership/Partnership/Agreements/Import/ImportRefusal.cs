namespace SkillsHub.Partnership.Agreements.Import;

/// <summary>Why a file is not taken in.</summary>
internal sealed record ImportRefusal
{
    /// <summary>Stable, of <see cref="ImportCodes"/>.</summary>
    public required string Code { get; init; }

    /// <summary>Names the rule and the value that broke it, in French, for the person who sent the file.</summary>
    public required string Message { get; init; }

    /// <summary>Line at fault, counted from 1, when there is one.</summary>
    public int? Line { get; init; }
}
