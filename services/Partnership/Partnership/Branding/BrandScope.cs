using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Branding;

/// <summary>How much of a brand may be used, and for how long.</summary>
/// <param name="Uses">Name, logo or both, in this order.</param>
/// <param name="FirstDay">The first day of use.</param>
/// <param name="LastDay">The last day of use.</param>
internal sealed record BrandScope(IReadOnlyList<BrandUse> Uses, DateOnly FirstDay, DateOnly LastDay)
{
    public bool IsEmpty => Uses.Count == 0 || LastDay < FirstDay;

    /// <summary>What both allow.</summary>
    public BrandScope And(BrandScope other) => new(
        [.. Uses.Where(other.Uses.Contains)],
        FirstDay > other.FirstDay ? FirstDay : other.FirstDay,
        LastDay < other.LastDay ? LastDay : other.LastDay);

    /// <summary>Whether that is what somebody sends again.</summary>
    public bool IsSameAs(BrandScope other) => (FirstDay, LastDay) == (other.FirstDay, other.LastDay) && Uses.SequenceEqual(other.Uses);

    /// <summary>Uses as a client names them, each once.</summary>
    public static IReadOnlyList<BrandUse> Ordered(IEnumerable<BrandUse> uses) => [.. uses.Distinct().Order()];
}
