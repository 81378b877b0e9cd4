using SkillsHub.Partnership.Agreements.Import.Outlines;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>What has been read of one committee so far.</summary>
internal sealed class CommitteeDraft(CommitteeName name)
{
    private readonly List<CommitteeMemberExtract> members = [];
    private readonly HashSet<string> seated = new(StringComparer.Ordinal);
    private readonly List<SourceSpan> sources = [];
    private (decimal PerYear, bool AtLeast)? meetings;
    private bool isUnsure;

    public CommitteeName Name => name;

    public int Count => members.Count;

    public bool IsFound => members.Count > 0 || sources.Count > 0;

    /// <summary>Whether bullets name its members: not where a sentence named some that nobody can tell.</summary>
    public bool IsListed => !isUnsure;

    public void Seat(CommitteeMemberExtract member)
    {
        members.Add(member);
        if (member.Party is { } party)
            seated.Add(party);
    }

    /// <summary>Seats those that do not sit yet: each « les parties » of a long list would seat all of them again.</summary>
    public void SeatAll(IReadOnlyList<PartyExtract> parties, SourceSpan source, int? seats)
    {
        if (seated.Count < parties.Count)
            members.AddRange(parties.Where(party => seated.Add(party.Slug)).Select(party => new CommitteeMemberExtract { Name = party.Name, Party = party.Slug, Seats = seats, Source = source }));
    }

    /// <summary>Takes back those who were seated last: nobody can tell who they are.</summary>
    public void CutTo(int count)
    {
        members.RemoveRange(count, members.Count - count);
        seated.Clear();
        seated.UnionWith(members.Select(member => member.Party).OfType<string>());
    }

    /// <summary>Takes from a part of a sentence what it says of members and meetings, the first time that it does; false where nobody can tell the members.</summary>
    public bool Read(AgreementDraft draft, Sentence sentence, int start, int end)
    {
        if (!ReadMembers(draft, sentence, start, end))
            return false;
        meetings ??= CommitteeClauses.Meetings(sentence.Folded[start..end]);
        return true;
    }

    // Those who only advise stand behind the members, in a sentence of their own.
    private bool ReadMembers(AgreementDraft draft, Sentence sentence, int start, int end)
    {
        var before = members.Count;
        var part = sentence.Folded[start..end];
        var isTold = !MemberAdvice.IsOfLast(part) && (CommitteeMembers.Announces(part) || !MemberAdvice.TellsVoices(part));
        var read = isTold && ReadListed(draft, sentence, start, end);
        if (read)
            return true;
        CutTo(before);
        isUnsure = isUnsure || (before == 0 && !MemberAdvice.IsOnVoicesAlone(part));
        return false;
    }

    // Beside members whom nobody can tell, whoever advises stays to be read.
    private bool ReadListed(AgreementDraft draft, Sentence sentence, int start, int end) =>
        (!isUnsure ? CommitteeMembers.SeatAdvisers(this, draft, sentence, start, end) : MemberAdvice.Subject(sentence.Folded[start..end]).Length > 0 ? false : null)
        ?? ((members.Count > 0 && !CommitteeMembers.AnnouncesMore(sentence.Folded[start..end])) || CommitteeMembers.Seat(this, draft, sentence, start, end));

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
