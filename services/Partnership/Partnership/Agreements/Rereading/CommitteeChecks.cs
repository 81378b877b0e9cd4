using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Agreements.Import.Corrections;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements.Rereading;

/// <summary>Rules for a committee that a person gives.</summary>
internal static class CommitteeChecks
{
    private const int MaxName = 200;
    private const int MaxMembers = 200;
    private const int MaxSeats = 99;
    private const int MaxMeetings = 366;

    public static Invalid? Of(CommitteeCorrection committee, IReadOnlyList<string> parties, ImportedDocument document)
    {
        var check = new Check();
        if (!ClauseChecks.IsStated(check, committee, new CommitteeCorrection { IsAbsent = true }, "committee", document))
            return check.Error;
        check.OptionalText(committee.Name, "committee.name", MaxName)
            .That(committee.Members is null || committee.Members.Count <= MaxMembers, "committee.members", "too-many", $"committee.members holds at most {MaxMembers} members.")
            .That(committee.MeetingsPerYear is null or (> 0 and <= MaxMeetings), "committee.meetingsPerYear", "out-of-range", $"committee.meetingsPerYear is above 0 and at most {MaxMeetings}.");
        var seated = new HashSet<(string, string?)>();
        foreach (var (index, member) in (committee.Members ?? []).Index().Take(MaxMembers))
            Of(check, member, $"committee.members[{index}]", parties, seated);
        return check.Error;
    }

    private static void Of(Check check, MemberCorrection? member, string path, IReadOnlyList<string> parties, HashSet<(string Party, string? Name)> seated) => check
        .That(member is not null && (member.Party is not null || !string.IsNullOrWhiteSpace(member.Name)), member is null ? path : $"{path}.name", "required", $"{path} names a party or another body.")
        .That(member?.Party is not { } party || parties.Contains(party, StringComparer.Ordinal), $"{path}.party", "agreement.not-a-party", $"{path}.party is not a party of this agreement.")
        .That(member?.Party is not { } twice || seated.Add((twice, member.Name?.Trim())), $"{path}.party", "reading.same-member", $"{path}.party sits already under this name.")
        .OptionalText(member?.Name, $"{path}.name", MaxName)
        .That(member?.Seats is null or (>= 1 and <= MaxSeats), $"{path}.seats", "out-of-range", $"{path}.seats is from 1 to {MaxSeats}.");
}
