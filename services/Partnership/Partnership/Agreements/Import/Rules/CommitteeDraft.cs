using SkillsHub.Partnership.Agreements.Import.Outlines;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>What has been read of one committee so far.</summary>
internal sealed class CommitteeDraft(CommitteeName name)
{
    private readonly List<CommitteeMemberExtract> members = [];
    private readonly List<SourceSpan> sources = [];
    private (decimal PerYear, bool AtLeast)? meetings;

    public CommitteeName Name => name;

    public bool IsFound => members.Count > 0 || sources.Count > 0;

    public void AddMembers(IEnumerable<CommitteeMemberExtract> found) => members.AddRange(found);

    /// <summary>Takes from a part of a sentence what it says of members and meetings, the first time that it does.</summary>
    public void Read(AgreementDraft draft, Sentence sentence, int start, int end)
    {
        if (members.Count == 0)
            members.AddRange(CommitteeMembers.FromSentence(draft, sentence, start, end));
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
