using SkillsHub.Partnership.Agreements.Import.Rules;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Corrections;

/// <summary>Which of the committees that the rules read is the one that steers.</summary>
internal static class SteeringChoice
{
    /// <summary>The one named so, else one without a task in its name; the only one may steer under another name.</summary>
    public static CommitteeExtract? In(IReadOnlyList<CommitteeExtract> committees) =>
        committees.FirstOrDefault(committee => MaySteer(committee.Name)) ?? (committees is [var only] ? only : null);

    /// <summary>The one in whose place the correction stands; −1 where the rules read none, and all that they read stay.</summary>
    public static int IndexIn(List<CommitteeExtract> committees, CommitteeCorrection correction)
    {
        var named = committees.FindIndex(committee => IsSame(committee.Name, correction.Name));
        if (named >= 0)
            return named;
        var steers = committees.FindIndex(committee => MaySteer(committee.Name));
        return steers < 0 && correction is { IsAbsent: true } && committees.Count == 1 ? 0 : steers;
    }

    private static bool MaySteer(string name) => KindsOf(name) is var kinds && (kinds.Count == 0 || kinds.Contains("pilotage"));

    private static bool IsSame(string read, string? said) =>
        said is not null && (TextFolding.Fold(read) == TextFolding.Fold(said) || (KindsOf(read) is { Count: > 0 } kinds && kinds.SetEquals(KindsOf(said))));

    private static IReadOnlySet<string> KindsOf(string name) => CommitteeNames.Read(name, 0, name.Length).Kinds;
}
