using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts;

/// <summary>The events that the partnership service publishes.</summary>
public static class PartnershipContracts
{
    /// <summary>Every contract; what is not listed here cannot be published.</summary>
    public static IReadOnlyList<EventDefinition> Events { get; } = [];
}
