using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Branding;

/// <summary>The writing in which one of those that are asked agrees.</summary>
internal sealed class BrandGrant
{
    public required BrandGrantor Grantor { get; init; }

    /// <summary>Name of the person who grants.</summary>
    public required string GrantedBy { get; init; }

    /// <summary>The function in which the person does.</summary>
    public required string Function { get; init; }

    /// <summary>The day of the writing.</summary>
    public required DateOnly GrantedOn { get; init; }

    /// <summary>Where the writing is kept.</summary>
    public required string Proof { get; init; }

    /// <summary>What it allows: what was asked for, or less.</summary>
    public required BrandScope Scope { get; init; }

    public required string? Conditions { get; init; }

    public required string RecordedBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>What may be used by it: nothing before it was written.</summary>
    public BrandScope Effective => Scope with { FirstDay = GrantedOn > Scope.FirstDay ? GrantedOn : Scope.FirstDay };
}
