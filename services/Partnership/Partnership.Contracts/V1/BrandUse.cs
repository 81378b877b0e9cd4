namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>What of a party's brand somebody uses.</summary>
public enum BrandUse
{
    /// <summary>Its name.</summary>
    Name,

    /// <summary>Its logo, and what else its graphic charter shows.</summary>
    Logo,
}
