namespace SkillsHub.Documentation.Resources;

internal enum ResourceState
{
    Draft,
    Published,

    /// <summary>Withdrawn for good; what remains says that it existed.</summary>
    Tombstone,
}
