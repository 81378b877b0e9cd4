namespace SkillsHub.Documentation.Resources;

/// <summary>Who wants to read: the hub whose staff, or whose partner, the caller is; both null for anybody else.</summary>
internal sealed record Reader(string? StaffHub, string? PartnerHub)
{
    public bool IsStaffOf(string hub) => string.Equals(StaffHub, hub, StringComparison.Ordinal);

    public bool IsPartnerOf(string hub) => string.Equals(PartnerHub, hub, StringComparison.Ordinal);
}
