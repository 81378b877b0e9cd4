namespace SkillsHub.Portal.Api.Agreements;

/// <summary>A party of a draft that is no organisation which the hub knows.</summary>
public sealed record UnknownParty
{
    public string Slug { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>The organisation that has its SIRET in another agreement of the hub.</summary>
    public Organisation? SameSiret { get; init; }
}
