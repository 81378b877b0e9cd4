using SkillsHub.Partnership.Agreements;

namespace SkillsHub.Partnership.Amendments;

/// <summary>A party that has to sign an amendment: all that are parties when it is proposed, those that have signed to join on a later day, and those that it lets join.</summary>
internal sealed class AmendmentSignatory : Signatory
{
    public required int Rank { get; init; }

    /// <summary>Whether it becomes a party by this amendment.</summary>
    public bool Joins { get; init; }
}
