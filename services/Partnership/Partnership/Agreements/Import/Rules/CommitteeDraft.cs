using SkillsHub.Partnership.Agreements.Import.Outlines;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>What has been read of one committee so far.</summary>
internal sealed class CommitteeDraft(CommitteeName name)
{
    private readonly List<CommitteeMemberExtract> members = [];
    private readonly HashSet<string> seated = new(StringComparer.Ordinal);
    private readonly List<SourceSpan> sources = [];
    private (decimal PerYear, bool AtLeast)? meetings;

    public CommitteeName Name => name;

    public bool IsFound => members.Count > 0 || sources.Count > 0;

    public void Seat(CommitteeMemberExtract member)
    {
        members.Add(member);
        if (member.Party is { } party)
            seated.Add(party);
    }

    /// <summary>Seats those that do not sit yet: each « les parties » of a long list would seat all of them again.</summary>
    public void SeatAll(IReadOnlyList<PartyExtract> parties, SourceSpan source)
    {
        if (seated.Count < parties.Count)
            members.AddRange(parties.Where(party => seated.Add(party.Slug)).Select(party => new CommitteeMemberExtract { Name = party.Name, Party = party.Slug, Source = source }));
    }

    /// <summary>Takes from a part of a sentence what it says of members and meetings, the first time that it does.</summary>
    public void Read(AgreementDraft draft, Sentence sentence, int start, int end)
    {
        if (members.Count == 0)
            CommitteeMembers.Seat(this, draft, sentence, start, end);
        meetings ??= CommitteeClauses.Meetings(sentence.Folded[start..end]);
    }

    public void AddSource(SourceSpan source) => sources.Add(source);

    public CommitteeExtract Build() => new()
    {
        Name = name.Text,
        Members = members,
        MeetingsPerYear = meetings?.PerYear,
        AtLeast = meetings?.AtLeast ?? false,
        Sources = sources,
    };
}
