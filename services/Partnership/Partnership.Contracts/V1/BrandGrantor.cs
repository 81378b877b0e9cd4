namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>Who of the party that is asked has to agree.</summary>
public enum BrandGrantor
{
    /// <summary>The party itself.</summary>
    Party,

    /// <summary>Its communication department, where the agreement asks for that besides.</summary>
    Department,
}
