using SkillsHub.Web;

namespace SkillsHub.Partnership.Deadlines;

/// <summary>States as a list is asked for them: one, or several between commas.</summary>
internal static class DeadlineStates
{
    public static Check States(this Check check, string? said, out IReadOnlySet<DeadlineState> states)
    {
        var known = new HashSet<DeadlineState>();
        foreach (var name in said?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            check.OneOf<DeadlineState>(name, "state", out var state);
            if (state is { } one)
                known.Add(one);
        }

        states = known;
        return check;
    }
}
