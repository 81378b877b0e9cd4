namespace SkillsHub.Partnership.Agreements.Import.Corrections;

internal static class CorrectedCommittee
{
    public static CommitteeExtract Of(CommitteeCorrection committee, IReadOnlyList<PartyExtract> parties, SourceSpan source) => new()
    {
        Name = committee.Name ?? "Comité de pilotage",
        Members = [.. (committee.Members ?? []).Select(member => Of(member, parties, source))],
        MeetingsPerYear = committee.MeetingsPerYear,
        AtLeast = committee.AtLeast,
        ReadBy = ReadBy.Person,
        Sources = [source],
    };

    // A party that was corrected away afterwards still sits, as a body that does not sign.
    private static CommitteeMemberExtract Of(MemberCorrection member, IReadOnlyList<PartyExtract> parties, SourceSpan source)
    {
        var party = parties.FirstOrDefault(candidate => string.Equals(candidate.Slug, member.Party, StringComparison.Ordinal));
        return new CommitteeMemberExtract
        {
            Name = member.Name ?? party?.Name ?? member.Party ?? "",
            Party = party?.Slug,
            IsAdvisory = member.IsAdvisory,
            Seats = member.Seats,
            Source = source,
        };
    }
}
